package reconciliation;

import java.util.Objects;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import outbox.Recorded;
import procedures.events.BillableFacts;
import procedures.events.ProcedureEvent;
import procedures.events.ProcedureRestated;

/** What was done, as procedures tells it. */
@Component
class ActsTold {

	private static final String FACTS = """
			insert into reconciliation.act as known (procedure_id, patient_id, version, told_since, state,
				code_system, code, quantity, unit, service_date, not_billable, lane, position)
			values (:procedure, :patient, :version, :since, :state,
				:system, :code, :quantity, :unit, :date, :notBillable, :lane, :position)
			on conflict (procedure_id) do update set
				patient_id = excluded.patient_id, version = excluded.version,
				told_since = case when :again then known.told_since else excluded.told_since end,
				state = excluded.state, code_system = excluded.code_system, code = excluded.code,
				quantity = excluded.quantity, unit = excluded.unit, service_date = excluded.service_date,
				not_billable = excluded.not_billable,
				lane = excluded.lane, position = excluded.position
			where known.version < excluded.version
			""";

	private static final String WITHDRAWN = """
			update reconciliation.act set version = :version, told_since = :version, state = 'withdrawn',
				lane = :lane, position = :position
			where procedure_id = :procedure and version < :version
			""";

	private final JdbcClient jdbc;

	ActsTold(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@DomainEventHandler
	void on(ProcedureEvent event, Recorded recorded) {
		var facts = event.facts();
		if (facts == null) {
			withdrawn(event, recorded);
		}
		else {
			told(event, facts, event instanceof ProcedureRestated, recorded);
		}
	}

	private static String stateOf(String status) {
		return switch (status) {
			case "preparation", "in-progress", "on-hold" -> "open";
			case "completed", "stopped" -> "performed";
			case "not-done" -> "not-done";
			case "entered-in-error" -> "withdrawn";
			default -> throw new IllegalArgumentException("an act cannot be " + status);
		};
	}

	/** What the act itself says against charging it. */
	private static @Nullable String notBillable(BillableFacts facts) {
		return facts.otherFacility() != null ? "another facility's"
				: Objects.equals(facts.stopped(), "before-anaesthesia") ? "stopped before anaesthesia" : null;
	}

	/** {@code again}: nothing changed, so a charge for an earlier version stands as well. */
	private void told(ProcedureEvent event, BillableFacts facts, boolean again, Recorded recorded) {
		jdbc.sql(FACTS)
				.param("procedure", event.procedureId()).param("patient", event.patientId())
				.param("version", event.version()).param("since", again ? 1 : event.version())
				.param("again", again).param("state", stateOf(event.status()))
				.param("system", facts.code().system()).param("code", facts.code().code())
				.param("quantity", facts.quantity()).param("unit", facts.unit())
				.param("date", facts.serviceDate()).param("notBillable", notBillable(facts))
				.param("lane", recorded.position().lane()).param("position", recorded.position().position())
				.update();
	}

	private void withdrawn(ProcedureEvent event, Recorded recorded) {
		jdbc.sql(WITHDRAWN).param("procedure", event.procedureId()).param("version", event.version())
				.param("lane", recorded.position().lane()).param("position", recorded.position().position())
				.update();
	}
}
