package outbox.subscribing;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.util.ClassUtils;

/**
 * A fault in words for operators' eyes: in the log, with what is parked. The database, parsers and libraries
 * quote the values they stumble over, and values are patients'; so what they say is left out, for their class,
 * what they stumbled over by its name, and where in our code it was. Our own words are told.
 */
final class Telling {

	private static final int LONGEST = 500;

	/** The routine of PostgreSQL by which our triggers say something. */
	private static final String RAISED = "exec_stmt_raise";

	private Telling() {
	}

	/** @param passes whether it is the infrastructure's, which knows of no value */
	static String of(Throwable fault, boolean passes) {
		var root = fault;
		while (root.getCause() != null && root.getCause() != root) {
			root = root.getCause();
		}
		var told = root.getClass().getSimpleName() + (passes || isOurs(root) ? says(root.getMessage()) : names(root));
		return told.substring(0, Math.min(LONGEST, told.length()));
	}

	private static String says(@Nullable String message) {
		return ": " + String.valueOf(message).lines().findFirst().orElse("");
	}

	/** Made by our code; what the driver passes on is the database's, wherever it was made. */
	private static boolean isOurs(Throwable fault) {
		var thrown = fault.getStackTrace();
		return !(fault instanceof SQLException) && thrown.length > 0 && isOurs(thrown[0]);
	}

	/** Our root packages are modules, and say so; a library's is a part of its address. */
	private static boolean isOurs(StackTraceElement frame) {
		var dot = frame.getClassName().indexOf('.');
		return dot > 0 && ClassUtils.isPresent(frame.getClassName().substring(0, dot) + ".package-info", null);
	}

	private static String names(Throwable fault) {
		if (fault instanceof PSQLException refused && refused.getServerErrorMessage() instanceof ServerErrorMessage it) {
			return " " + it.getSQLState() + (RAISED.equals(it.getRoutine()) ? says(it.getMessage()) : named(it));
		}
		var state = fault instanceof SQLException sql ? " " + sql.getSQLState() : "";
		return state + where(fault).map(frame -> " at " + frame).orElse("");
	}

	private static String named(ServerErrorMessage refusal) {
		var names = Stream.of(refusal.getSchema(), refusal.getTable(), refusal.getColumn(), refusal.getConstraint())
				.filter(it -> it != null).collect(Collectors.joining("."));
		return names.isEmpty() ? "" : " of " + names;
	}

	private static Optional<StackTraceElement> where(Throwable fault) {
		return Arrays.stream(fault.getStackTrace()).filter(Telling::isOurs).findFirst();
	}
}
