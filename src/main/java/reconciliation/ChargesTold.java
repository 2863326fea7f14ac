package reconciliation;

import billing.events.ChargeEvent;
import billing.events.ChargeHeld;
import billing.events.ChargeNotBillable;
import billing.events.ChargePlanned;
import billing.events.ChargePosted;
import billing.events.ChargeReversed;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import outbox.Told;

/** What was charged, as billing tells it. */
@Component
class ChargesTold {

	/** What an event does not say stands as it was. */
	private static final String TOLD = """
			insert into reconciliation.charge as known (charge_id, procedure_id, patient_id, version,
				procedure_version, state, code_system, code, quantity, unit, service_date, amount, currency,
				reason, since, lane, position)
			values (:charge, :procedure, :patient, :version, :procedureVersion, :state, :system, :code,
				:quantity::numeric, :unit, :date::date, :amount::numeric, :currency, :reason, :since, :lane, :position)
			on conflict (charge_id) do update set
				procedure_id = excluded.procedure_id, patient_id = excluded.patient_id,
				version = excluded.version, procedure_version = excluded.procedure_version,
				state = excluded.state, reason = excluded.reason, since = excluded.since,
				code_system = coalesce(excluded.code_system, known.code_system),
				code = coalesce(excluded.code, known.code),
				quantity = coalesce(excluded.quantity, known.quantity),
				unit = coalesce(excluded.unit, known.unit),
				service_date = coalesce(excluded.service_date, known.service_date),
				amount = coalesce(excluded.amount, known.amount),
				currency = coalesce(excluded.currency, known.currency),
				lane = excluded.lane, position = excluded.position
			where known.version < excluded.version
			""";

	private static final List<String> NAMES =
			List.of("reason", "system", "code", "quantity", "unit", "date", "amount", "currency");

	private final NamedParameterJdbcTemplate jdbc;

	ChargesTold(NamedParameterJdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** What no act stands behind is compared with none. */
	@DomainEventHandler
	void on(List<Told<ChargeEvent>> told) {
		jdbc.batchUpdate(TOLD, told.stream().filter(it -> it.event().ofAnAct())
				.map(ChargesTold::values).toArray(SqlParameterSource[]::new));
	}

	private static SqlParameterSource values(Told<ChargeEvent> told) {
		var event = told.event();
		var recorded = told.recorded();
		return new MapSqlParameterSource(factsOf(event))
				.addValue("charge", event.chargeId()).addValue("procedure", event.procedureId())
				.addValue("patient", event.patientId()).addValue("version", event.version())
				.addValue("procedureVersion", event.procedureVersion())
				.addValue("since", Timestamp.from(recorded.recordedAt()))
				.addValue("lane", recorded.position().lane()).addValue("position", recorded.position().position());
	}

	private static Map<String, @Nullable Object> factsOf(ChargeEvent event) {
		return switch (event) {
			case ChargePlanned it -> facts("planned", null, it.codeSystem(), it.code(), it.quantity(),
					it.unit(), it.serviceDate(), null, null);
			case ChargePosted it -> facts("posted", null, it.codeSystem(), it.code(), it.quantity(),
					it.unit(), it.serviceDate(), it.amount(), it.currency());
			case ChargeHeld it -> facts("held", it.reason(), it.codeSystem(), it.code(), it.quantity(),
					it.unit(), it.serviceDate(), null, null);
			case ChargeNotBillable it -> reasoned("not-billable", it.reason());
			case ChargeReversed it -> reasoned("reversed", it.reason());
		};
	}

	private static Map<String, @Nullable Object> reasoned(String state, String reason) {
		return facts(state, reason, null, null, null, null, null, null, null);
	}

	private static Map<String, @Nullable Object> facts(String state, @Nullable Object... others) {
		var facts = new HashMap<String, @Nullable Object>();
		facts.put("state", state);
		for (var i = 0; i < others.length; i++) {
			facts.put(NAMES.get(i), others[i]);
		}
		return facts;
	}
}
