package reconciliation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import reconciliation.Drift.Finding;

/**
 * The comparison itself, act by act and in both directions, in one statement.
 * <p>
 * Decided is only what nothing unread can change: billing has read the last event about the act, and all that
 * billing has said in that lane has been read here. Both are positions in the log of one snapshot; no clock
 * has a say.
 */
@Component
class Comparison {

	record Totals(long acts, long charges, long held) {
	}

	/** @param ofKind how many of its kind there are */
	record Counted(String kind, @Nullable UUID procedureId, @Nullable UUID chargeId, String detail,
			long ofKind) {

		Finding finding() {
			return new Finding(kind, procedureId, chargeId, detail);
		}
	}

	private static final String TOTALS = """
			select (select count(*) from reconciliation.act where state = 'performed') as acts,
				count(*) filter (where state = 'posted') as charges,
				count(*) filter (where state = 'held') as held
			from reconciliation.charge where state <> 'reversed'
			""";

	private static final String FINDINGS = """
			with lane as (
				select * from unnest(:lanes::int[], :billing::bigint[], :settled::boolean[])
					as l (lane, billing, settled)
			), standing as (
				select * from reconciliation.charge where state <> 'reversed'
			), compared as (
				select a.procedure_id as act, c.procedure_id as charged_act, c.charge_id as charge, a.state,
					c.state as charge_state, a.not_billable, a.told_since, a.version, c.procedure_version as charged_version,
					a.patient_id = c.patient_id as patient_agrees,
					(a.code_system, a.code) = (c.code_system, c.code) as code_agrees,
					a.code, c.code as charged_code, a.quantity, c.quantity as charged_quantity,
					a.unit, c.unit as charged_unit, c.service_date - a.service_date as days_apart,
					row_number() over (partition by c.procedure_id order by c.charge_id) as nth_charge
				from reconciliation.act a
				full join standing c using (procedure_id)
				left join lane la on la.lane = a.lane
				left join lane lc on lc.lane = c.lane
				where (a.procedure_id is null or la.settled and a.position <= la.billing)
					and (c.charge_id is null or lc.settled)
			), finding as (
				select f.kind, coalesce(act, charged_act) as procedure_id, charge as charge_id, f.detail
				from compared cross join lateral (values
					('act-without-charge', charge is null and state = 'performed',
						format('performed at version %s, neither charged nor explained', version)),
					('act-without-charge', charge_state = 'planned' and state = 'performed',
						format('performed at version %s, its charge is still planned', version)),
					('charge-without-act', charge is not null and act is null,
						'there is no such act'),
					('charge-without-act', charge is not null and state = 'withdrawn',
						'the act was withdrawn'),
					('charge-without-act', charge is not null and state = 'not-done',
						'the act was not done'),
					('charge-without-act', charge_state <> 'planned' and state = 'open',
						'the act is not performed'),
					('charged-not-billable', charge_state in ('posted', 'held') and state = 'performed'
							and not_billable is not null,
						format('the act is %s', not_billable)),
					('charged-twice', charge is not null and nth_charge > 1,
						format('charge number %s that stands for the act', nth_charge)),
					('version-differs', state = 'performed' and charge_state <> 'planned'
							and charged_version not between told_since and version,
						format('the act is at version %s, charged is version %s', version, charged_version)),
					('patient-differs', not patient_agrees,
						'the act is one patient''s, the charge another''s'),
					('code-differs', not code_agrees,
						format('the act is %s, charged is %s', code, charged_code)),
					('quantity-differs', quantity <> charged_quantity,
						format('the act is %s, charged is %s', quantity, charged_quantity)),
					('unit-differs', unit <> charged_unit,
						format('the act is in %s, charged in %s', unit, charged_unit)),
					('service-date-differs', days_apart <> 0,
						format('charged on a day %s days from that of the act', days_apart))
				) as f (kind, found, detail)
				where f.found
			), counted as (
				select *, count(*) over (partition by kind) as of_kind,
					row_number() over (partition by kind order by procedure_id, charge_id) as nth
				from finding
			)
			select kind, procedure_id, charge_id, detail, of_kind from counted order by nth, kind limit :most
			""";

	private final JdbcClient jdbc;

	Comparison(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Totals totals() {
		return jdbc.sql(TOTALS).query(Totals.class).single();
	}

	/** The first of every kind come first. */
	List<Counted> findings(Reach reach) {
		return jdbc.sql(FINDINGS).param("lanes", reach.lanes()).param("billing", reach.billing())
				.param("settled", reach.settled()).param("most", Drift.MOST).query(Counted.class).list();
	}
}
