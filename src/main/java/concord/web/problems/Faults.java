package concord.web.problems;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs a fault of ours: classes, SQLSTATE and frames, never an exception's message, for a message may quote
 * the very values of a patient that could not be processed.
 */
final class Faults {

	private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

	private static final int FRAMES = 25;

	private Faults() {
	}

	static void log(UUID correlationId, Throwable fault) {
		LOG.error("{}: {}", correlationId, told(fault));
	}

	static void warn(UUID correlationId, Throwable fault) {
		LOG.warn("{}: {}", correlationId, told(fault));
	}

	private static String told(Throwable fault) {
		var text = new StringBuilder();
		for (@Nullable Throwable it = fault; it != null; it = it.getCause()) {
			text.append(text.isEmpty() ? "" : "\ncaused by ").append(describe(it));
		}
		return text.toString();
	}

	private static String describe(Throwable fault) {
		var state = fault instanceof SQLException sql ? " " + sql.getSQLState() : "";
		return fault.getClass().getName() + state + Arrays.stream(fault.getStackTrace()).limit(FRAMES)
				.map(frame -> "\n\tat " + frame).collect(Collectors.joining());
	}
}
