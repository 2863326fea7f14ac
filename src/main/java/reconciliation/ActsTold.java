package reconciliation;

import java.util.ArrayList;
import java.util.List;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import outbox.Recorded;
import outbox.Told;
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

	private final NamedParameterJdbcTemplate jdbc;

	ActsTold(NamedParameterJdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** In their order; what stands together and is written alike goes in one batch. */
	@DomainEventHandler
	void on(List<Told<ProcedureEvent>> told) {
		var alike = new ArrayList<Change>();
		for (var one : told) {
			var change = change(one.event(), one.recorded());
			if (!alike.isEmpty() && !alike.getLast().sql().equals(change.sql())) {
				write(alike);
				alike.clear();
			}
			alike.add(change);
		}
		write(alike);
	}

	private void write(List<Change> alike) {
		jdbc.batchUpdate(alike.getFirst().sql(),
				alike.stream().map(Change::values).toArray(SqlParameterSource[]::new));
	}

	/** A statement and its values. */
	private record Change(String sql, SqlParameterSource values) {
	}

	private static Change change(ProcedureEvent event, Recorded recorded) {
		var facts = event.facts();
		return facts == null ? new Change(WITHDRAWN, common(event, recorded))
				: new Change(FACTS, told(event, facts, event instanceof ProcedureRestated, recorded));
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
		return facts.otherFacility() != null ? "another facility's" : null;
	}

	/** {@code again}: nothing changed, so a charge for an earlier version stands as well. */
	private static SqlParameterSource told(ProcedureEvent event, BillableFacts facts, boolean again,
			Recorded recorded) {
		return common(event, recorded).addValue("patient", event.patientId())
				.addValue("since", again ? 1 : event.version()).addValue("again", again)
				.addValue("state", stateOf(event.status()))
				.addValue("system", facts.code().system()).addValue("code", facts.code().code())
				.addValue("quantity", facts.quantity()).addValue("unit", facts.unit())
				.addValue("date", facts.serviceDate()).addValue("notBillable", notBillable(facts));
	}

	private static MapSqlParameterSource common(ProcedureEvent event, Recorded recorded) {
		return new MapSqlParameterSource("procedure", event.procedureId()).addValue("version", event.version())
				.addValue("lane", recorded.position().lane()).addValue("position", recorded.position().position());
	}
}
