package outbox.replaying;

/**
 * One thing a module has that its events do not make of an empty one, or the reverse.
 *
 * @param what what is compared, e.g. {@code charges}
 * @param here as the module has it, JSON
 * @param copy as the copy has it, JSON
 */
record Difference(String what, String key, Kind kind, String here, String copy) {

	enum Kind {
		MISSING_HERE("missing here"), MISSING_IN_THE_COPY("missing in the copy"), DIFFERENT("different"),
		NOT_APPLIED("not applied");

		private final String stored;

		Kind(String stored) {
			this.stored = stored;
		}

		String stored() {
			return stored;
		}
	}
}
