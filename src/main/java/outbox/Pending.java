package outbox;

/** The events said in the transaction under way, in order; appended to the log just before it commits. */
final class Pending {

	private Pending() {
	}

	static void publish(Event event) {
		throw new UnsupportedOperationException();
	}
}
