package bench.contest;

import java.math.BigDecimal;
import java.util.UUID;
import outbox.TimeOrderedIds;
import procedures.events.ProcedureCompleted;

/** The statements of the workload and their values: every rival with a JDBC handler says the same. */
public final class Rows {

	public static final String ACT = """
			insert into bench.act (act_id, version, patient_id, encounter_id, system, code, quantity, unit, service_date,
				started_at, ended_at)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			""";

	/** A charge and its two postings, once an act: in one go, idempotent by the unique key. */
	public static final String CHARGE = """
			with charged as (
				insert into bench.charge (charge_id, act_id, patient_id, system, code, quantity, service_date, amount,
					currency)
				values (?, ?, ?, ?, ?, ?, ?, ?, 'USD')
				on conflict (act_id) do nothing
				returning charge_id, patient_id, amount, currency
			)
			insert into bench.posting (charge_id, n, account, patient_id, amount, currency)
			select charge_id, n, account, patient_id, sign * amount, currency
			from charged, (values (1::smallint, 'receivable-patient', 1), (2::smallint, 'revenue', -1))
				as side (n, account, sign)
			""";

	/** No unique key: tells what came twice, and in which order. */
	public static final String HEARD = "insert into bench.heard (act_id, version) values (?, ?)";

	private static final BigDecimal PRICE = new BigDecimal("431.40");

	private Rows() {
	}

	public static Object[] act(ProcedureCompleted act) {
		var facts = act.facts();
		return new Object[] {act.procedureId(), act.version(), act.patientId(), facts.encounterId(),
				facts.code().system(), facts.code().code(), facts.quantity(), facts.unit(), facts.serviceDate(),
				facts.start(), facts.end()};
	}

	public static Object[] charge(ProcedureCompleted act) {
		var facts = act.facts();
		return new Object[] {TimeOrderedIds.next(), act.procedureId(), act.patientId(), facts.code().system(),
				facts.code().code(), facts.quantity(), facts.serviceDate(), PRICE.multiply(facts.quantity())};
	}

	/** What an act does to a handler: see {@link Acts}. */
	public static String effect(ProcedureCompleted act) {
		return switch (act.facts().code().code()) {
			case Acts.POISON -> throw new IllegalStateException("told to fail");
			case Acts.PAIR -> HEARD;
			default -> CHARGE;
		};
	}

	public static Object[] values(ProcedureCompleted act) {
		return act.facts().code().code().equals(Acts.PAIR)
				? new Object[] {act.procedureId(), act.version()} : charge(act);
	}
}
