package bench.contest;

import procedures.events.ProcedureCompleted;

/** One of those compared: records acts, publishes their events, and has them take effect once committed. */
public interface Contestant extends AutoCloseable {

	/** One transaction: the act's row and its event. Returns when it is committed. */
	void perform(ProcedureCompleted act);

	/**
	 * How many published events have not taken effect, by its own books; parked or failed ones are not
	 * counted.
	 */
	long unapplied();

	/** Takes back all effects and has every event of the past applied again. */
	default void rewind() {
		throw new UnsupportedOperationException("keeps no events to be applied again");
	}

	/** Lets its idle connections go, so that the server counts all they did. */
	void letGo();

	@Override
	void close();
}
