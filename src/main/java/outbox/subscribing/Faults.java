package outbox.subscribing;

import concord.database.faults.NoRoom;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/**
 * Tells faults of the infrastructure, which pass and are waited for, from faults of an event, which do not. The machine
 * is infrastructure too: no event is to blame that its memory is used up.
 */
public final class Faults {

	/**
	 * SQLSTATE classes (PostgreSQL, appendix A): connection, authorisation, rollback (serialization, deadlock),
	 * resources, intervention, system; and missing grants and lock timeouts.
	 */
	private static final Set<String> CLASSES = Set.of("08", "28", "40", "53", "57", "58");
	private static final Set<String> STATES = Set.of("42501", "55P03", "25P03");

	private Faults() {
	}

	public static boolean passes(Throwable fault) {
		for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
			if (cause instanceof TransientDataAccessException || cause instanceof ConcurrencyFailureException
					|| cause instanceof DataAccessResourceFailureException
					|| cause instanceof CannotCreateTransactionException
					|| cause instanceof TransactionTimedOutException || isTheMachines(cause) || NoRoom.isSaidBy(cause)
					|| cause instanceof SQLException sql && passes(sql.getSQLState())) {
				return true;
			}
		}
		return false;
	}

	/** Whether the machine was at its end: what was too much for it may be done in smaller pieces. */
	public static boolean isOfTheMachine(Throwable fault) {
		for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
			if (isTheMachines(cause)) {
				return true;
			}
		}
		return false;
	}

	/** For the operator: what went wrong, without the values the database or a parser quotes. */
	public static String describe(Throwable fault) {
		return Telling.of(fault, passes(fault));
	}

	/** A stack overflows by what is called, and that by the event. */
	private static boolean isTheMachines(Throwable cause) {
		return cause instanceof VirtualMachineError && !(cause instanceof StackOverflowError);
	}

	private static boolean passes(@org.jspecify.annotations.Nullable String state) {
		return state != null
				&& (STATES.contains(state) || state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
	}
}
