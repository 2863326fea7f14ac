package concord.web.problems;

import concord.database.faults.NoRoom;
import concord.web.Problem;
import concord.web.ProblemType;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/**
 * What the database refuses or cannot do, by SQLSTATE; {@code null} for what is a fault of ours.
 * <p>
 * A connection lost while committing leaves open whether the effect is there: 503, and the same request sent
 * again with its Idempotency-Key finds out.
 */
final class DatabaseProblems {

	private static final String UNIQUE_VIOLATION = "23505";

	private static final String EXCLUSION_VIOLATION = "23P01";

	/**
	 * lock_not_available, query_canceled, idle_in_transaction_session_timeout, transaction_timeout, read_only
	 */
	private static final Set<String> PASSING = Set.of("55P03", "57014", "25P03", "25P04", "25006");

	private static final String DISK_FULL = "53100";

	/** connection exception, transaction rollback (serialization, deadlock), resources, operator intervention */
	private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57");

	/**
	 * A value that is too long, too large, no date, or holds what no text may: of whoever sent it. What else there is of
	 * data exceptions, such as a division by zero, is a fault of ours.
	 */
	private static final Set<String> IMPOSSIBLE = Set.of("22001", "22003", "22007", "22008", "22021", "22P02", "22P05");

	private DatabaseProblems() {
	}

	static @Nullable Problem of(Throwable fault) {
		for (@Nullable Throwable it = fault; it != null; it = it.getCause()) {
			var problem = ofOne(it);
			if (problem != null) {
				return problem;
			}
		}
		return null;
	}

	private static @Nullable Problem ofOne(Throwable fault) {
		return switch (fault) {
			case OptimisticLockingFailureException it -> stale();
			case jakarta.persistence.OptimisticLockException it -> stale();
			case SQLTransientException it -> unavailable();
			case SQLException it when NoRoom.isSaidBy(it) -> unavailable();
			case SQLException it -> ofState(String.valueOf(it.getSQLState()));
			case TransactionTimedOutException it -> unavailable();
			case CannotCreateTransactionException it when it.getCause() == null -> unavailable();
			default -> null;
		};
	}

	private static @Nullable Problem ofState(String state) {
		if (state.equals(UNIQUE_VIOLATION)) {
			return Problem.of(ProblemType.CONFLICT, "Something like this is there already.");
		}
		if (state.equals(EXCLUSION_VIOLATION)) {
			return Problem.of(ProblemType.CONFLICT, "Its period overlaps with one that is there already.");
		}
		if (state.equals(DISK_FULL)) {
			return Problem.of(ProblemType.UNAVAILABLE,
					"The database's disk is full and nothing was recorded. Send it again once there is room.");
		}
		if (IMPOSSIBLE.contains(state)) {
			return Problem.of(ProblemType.INVALID, "A value is not one that can be kept or compared.");
		}
		var stateClass = state.length() == 5 ? state.substring(0, 2) : "";
		return PASSING.contains(state) || PASSING_CLASSES.contains(stateClass) ? unavailable() : null;
	}

	private static Problem stale() {
		return Problem.of(ProblemType.STALE, "It was changed since it was read. Read it again, then decide.");
	}

	private static Problem unavailable() {
		return Problem.of(ProblemType.UNAVAILABLE, "The database is away or busy. Send it again shortly.");
	}
}
