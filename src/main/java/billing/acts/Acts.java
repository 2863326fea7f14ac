package billing.acts;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import procedures.events.ProcedureAmended;
import procedures.events.ProcedureCompleted;
import procedures.events.ProcedureEnteredInError;
import procedures.events.ProcedureEvent;
import procedures.events.ProcedureRestated;
import procedures.events.ProcedureStarted;

/**
 * How far billing has followed each act. A version is applied once, and none after a newer one: however often
 * and in whatever order events come, what stands in the end is the newest version. The row is also the lock
 * that makes two readers of one act wait for each other.
 */
@Component
public class Acts {

	public static final String COMPLETED = "completed";

	private static final String ADVANCE = """
			insert into billing.act as known (procedure_id, patient_id, version, status)
			values (:procedure, :patient, :version, :status)
			on conflict (procedure_id) do update
			set patient_id = excluded.patient_id, version = excluded.version, status = excluded.status
			where known.version < excluded.version
			returning coalesce(old.status, 'unknown')
			""";

	private final JdbcClient jdbc;

	Acts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The status before, {@code unknown} at first sight; empty where this or a newer version was applied. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<String> advance(ProcedureEvent event) {
		return jdbc.sql(ADVANCE).param("procedure", event.procedureId()).param("patient", event.patientId())
				.param("version", event.version()).param("status", status(event)).query(String.class).optional();
	}

	private static String status(ProcedureEvent event) {
		return switch (event) {
			case ProcedureStarted it -> "in-progress";
			case ProcedureCompleted it -> COMPLETED;
			case ProcedureAmended it -> it.status();
			case ProcedureEnteredInError it -> "entered-in-error";
			case ProcedureRestated it -> it.status();
		};
	}
}
