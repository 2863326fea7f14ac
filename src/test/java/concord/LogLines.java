package concord;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** What is logged while this is open, at the levels that are set, or down to DEBUG for some loggers. */
public final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

	private final List<ILoggingEvent> lines = new CopyOnWriteArrayList<>();
	private final Map<Logger, Level> levels = new LinkedHashMap<>();

	public LogLines(String... debugged) {
		for (var name : debugged) {
			var logger = (Logger) LoggerFactory.getLogger(name);
			levels.put(logger, logger.getLevel());
			logger.setLevel(Level.DEBUG);
		}
		setContext(root().getLoggerContext());
		start();
		root().addAppender(this);
	}

	@Override
	protected void append(ILoggingEvent line) {
		line.prepareForDeferredProcessing();
		lines.add(line);
	}

	/** What the lines with a correlation id say. */
	public List<String> of(String correlationId) {
		return lines.stream().filter(it -> correlationId.equals(it.getMDCPropertyMap().get("correlationId")))
				.map(ILoggingEvent::getFormattedMessage).toList();
	}

	/** All there is in the lines: messages, fields, exceptions. */
	public String everything() {
		var all = new ArrayList<String>();
		for (var line : lines) {
			all.add("%s %s %s %s".formatted(line.getLoggerName(), line.getFormattedMessage(), line.getMDCPropertyMap(),
					line.getKeyValuePairs()));
			Stream.iterate(line.getThrowableProxy(), it -> it != null, IThrowableProxy::getCause)
					.forEach(it -> all.add(it.getClassName() + " " + it.getMessage()));
		}
		return String.join("\n", all);
	}

	@Override
	public void close() {
		root().detachAppender(this);
		levels.forEach(Logger::setLevel);
	}

	private static Logger root() {
		return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
	}
}
