package outbox;

/**
 * A place in the log, written {@code lane.position}. Positions are gapless within a lane and start at 1;
 * positions of different lanes have no order.
 */
public record Position(int lane, long position) {

	public static final int LANES = 64;

	public Position {
		if (lane < 0 || lane >= LANES || position < 0) {
			throw new IllegalArgumentException("a position is lane.position, the lane from 0 to " + (LANES - 1));
		}
	}

	/** Reads {@code "12.345"}; anything else is an {@link IllegalArgumentException}. */
	public static Position parse(String text) {
		var dot = text.indexOf('.');
		try {
			return new Position(Integer.parseInt(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1)));
		}
		catch (NumberFormatException | StringIndexOutOfBoundsException e) {
			throw new IllegalArgumentException("a position is lane.position, for example 12.345");
		}
	}

	@Override
	public String toString() {
		return lane + "." + position;
	}
}
