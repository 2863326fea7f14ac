package procedures.history;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import org.jmolecules.event.annotation.DomainEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import outbox.Cause;
import procedures.events.ProcedureEvent;

/**
 * Keeps what every version of an act said. The event log says it as well, but is archived in time; a record of
 * treatment is not.
 */
@Component
public class History {

	private static final String APPEND = """
			insert into procedures.procedure_version (procedure_id, version, happened, status, reason, facts,
				recorded_at, recorded_by)
			values (:procedure, :version, :happened, :status, :reason, :facts::jsonb, :at, :by)
			""";

	private final JdbcClient jdbc;
	private final Clock clock;

	History(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** In the transaction that writes the act. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void append(ProcedureEvent said) {
		jdbc.sql(APPEND).param("procedure", said.procedureId()).param("version", said.version())
				.param("happened", name(said)).param("status", said.status()).param("reason", said.reason())
				.param("facts", FactsJson.write(said.facts())).param("at", Timestamp.from(clock.instant()))
				.param("by", Cause.current().actor()).update();
	}

	/** {@code ProcedureAmended} is {@code amended}. */
	private static String name(ProcedureEvent said) {
		var name = said.getClass().getAnnotation(DomainEvent.class).name().replaceFirst("^Procedure", "");
		return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}
}
