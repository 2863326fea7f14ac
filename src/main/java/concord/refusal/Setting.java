package concord.refusal;

/** What an operator has set: where it cannot be, the start ends, and says which key. */
public final class Setting {

	private Setting() {
	}

	/** @param key as it is set, with the unit where it is not one of its own */
	public static void within(String key, long value, long least, long most) {
		require(value >= least && value <= most, "%s must be from %d to %d, not %d", key, least, most, value);
	}

	/** @param message names the key */
	public static void require(boolean holds, String message, Object... values) {
		if (!holds) {
			throw new IllegalArgumentException(message.formatted(values));
		}
	}
}
