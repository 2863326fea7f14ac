package concord.start;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says why Concord does not start, in one line, where the operator can do something about it: the process
 * then ends with a code other than 0. What is not known here is a fault of ours and keeps its stack.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class OneLine implements SpringBootExceptionReporter {

	@Override
	public boolean reportException(Throwable failure) {
		var line = why(failure);
		line.ifPresent(reason -> LoggerFactory.getLogger("concord").error("Concord does not start: {}", reason));
		return line.isPresent();
	}

	static Optional<String> why(Throwable failure) {
		return chain(failure).map(OneLine::reason).flatMap(Optional::stream).findFirst();
	}

	private static Optional<String> reason(Throwable cause) {
		return Optional.ofNullable(switch (cause) {
			case StartRefused refused -> refused.getMessage();
			case BindException unbound -> setting(unbound);
			case InvalidConfigurationPropertyValueException invalid ->
					invalid.getName() + ": " + invalid.getReason();
			case PortInUseException taken -> "server.port: " + taken.getPort() + " is in use by another program";
			case java.net.BindException unbound -> "server.address, server.port: " + unbound.getMessage();
			case IllegalArgumentException wrong when isNoPort(wrong) -> "server.port: " + wrong.getMessage();
			case SQLException denied -> database(denied);
			default -> null;
		}).map(reason -> reason.replaceAll("\\s*\\R\\s*", " "));
	}

	/** A record of settings names the key itself; anything else is named here. */
	private static @Nullable String setting(BindException unbound) {
		var deepest = chain(unbound).reduce((one, next) -> next).orElseThrow().getMessage();
		return deepest != null && deepest.startsWith("concord.") ? deepest : unbound.getName() + ": " + deepest;
	}

	private static boolean isNoPort(IllegalArgumentException wrong) {
		return String.valueOf(wrong.getMessage()).startsWith("port out of range");
	}

	private static @Nullable String database(SQLException denied) {
		var state = denied.getSQLState() == null ? "" : denied.getSQLState();
		return state.startsWith("08") || state.startsWith("28") || state.startsWith("3D")
				? "the database cannot be reached or refuses the credentials (spring.datasource.*, spring.flyway.*): "
						+ denied.getMessage()
				: null;
	}

	private static Stream<Throwable> chain(Throwable failure) {
		return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
	}
}
