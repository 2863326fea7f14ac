package billing.acts;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import procedures.events.ProcedureEvent;

/**
 * How far billing has followed each act. A version is applied once, and none after a newer one: however often
 * and in whatever order events come, what stands in the end is the newest version. The row is also the lock
 * that makes two readers of one act wait for each other.
 */
@Component
public class Acts {

	private static final String ADVANCE = """
			insert into billing.act as known (procedure_id, patient_id, version, status, planned)
			values (:procedure, :patient, :version, :status, :status = 'preparation')
			on conflict (procedure_id) do update
			set patient_id = excluded.patient_id, version = excluded.version, status = excluded.status,
				planned = known.planned or excluded.planned
			where known.version < excluded.version
			returning coalesce(old.planned or old.status in ('completed', 'stopped'), false)
			""";

	private final JdbcClient jdbc;

	Acts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Whether, as far as is known here, a charge may stand for what the act was before; empty where this or a
	 * newer version was applied.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Boolean> advance(ProcedureEvent event) {
		return jdbc.sql(ADVANCE).param("procedure", event.procedureId()).param("patient", event.patientId())
				.param("version", event.version()).param("status", event.status()).query(Boolean.class).optional();
	}
}
