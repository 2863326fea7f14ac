package outbox.delivery;

/**
 * A delivery that was rolled back because of an event. Of the lane that is to blame the first {@code good}
 * events are not the culprit, it is among the first {@code among}; with none good it may be the one at {@code
 * position}, the first. Where only the commit refused, several lanes may be to blame, and none is named.
 */
final class Failed extends RuntimeException {

	static final int SOME_LANE = -1;

	final int lane;
	final long position;
	final int good;
	final int among;

	Failed(int lane, long position, int good, int among, Throwable cause) {
		super(cause);
		this.lane = lane;
		this.position = position;
		this.good = good;
		this.among = among;
	}

	/** Whether it is known which event it was. */
	boolean isNamed() {
		return lane != SOME_LANE && among == good + 1;
	}
}
