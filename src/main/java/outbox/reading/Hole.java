package outbox.reading;

/**
 * The log goes on, and its next event is not there: taken out by hand, or archived before this module has read
 * it. Nobody can know what it said, so the lane stops until the operator has put it back.
 */
public final class Hole extends RuntimeException {

	public Hole(int lane, long position) {
		super("the event at %d.%d is not in the log".formatted(lane, position));
	}
}
