package concord.database.faults;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The event log has no part for a position. Nobody's event is to blame, and it passes: parts are made all the time.
 * The server calls it a check that failed, of the log's table and without any constraint's name.
 */
public final class NoRoom {

	private static final String CHECK_VIOLATION = "23514";

	private NoRoom() {
	}

	public static boolean isSaidBy(Throwable fault) {
		return fault instanceof PSQLException refused && refused.getServerErrorMessage() instanceof ServerErrorMessage it
				&& CHECK_VIOLATION.equals(it.getSQLState()) && "outbox".equals(it.getSchema())
				&& "event".equals(it.getTable()) && it.getConstraint() == null;
	}
}
