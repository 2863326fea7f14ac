package concord;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What must hold of the whole after any test that runs it, asked of the database itself across all schemas,
 * as its owner: I1, I2, I3 and I5 of the promises. Asked when everything is read; each query counts what
 * breaks its law.
 */
public final class Invariants {

	private static final Map<String, String> LAWS = new LinkedHashMap<>();

	static {
		LAWS.put("I1 every performed act has exactly one live charge or one open, visible exception", """
				select count(*) from procedures.procedure p
				where p.status in ('completed', 'stopped') and 1 <> (select count(*) from billing.charge_item c
					where c.procedure_id = p.procedure_id and c.status in ('billable', 'held', 'not-billable'))
				""");
		LAWS.put("I2 every live charge names a performed act, at the version that last changed it", """
				with told as materialized (select aggregate_id, max(aggregate_version) as version from outbox.event
					where type <> 'procedures.ProcedureRestated' group by aggregate_id)
				select count(*) from billing.charge_item c
				where c.status in ('billable', 'held', 'not-billable') and c.definition = 'performed-act' and not exists (
					select from procedures.procedure p join told on told.aggregate_id = p.procedure_id
					where p.procedure_id = c.procedure_id and p.status in ('completed', 'stopped') and p.patient_id = c.patient_id
						and c.procedure_version between told.version and p.version
						and (p.code_system, p.code, p.quantity, p.unit, p.service_date)
							= (c.code_system, c.code, c.quantity, c.unit, c.service_date))
				""");
		LAWS.put("I2 every planned charge names an act that is expected, as it is told", """
				select count(*) from billing.charge_item c
				where c.status = 'planned' and not exists (select from procedures.procedure p
					where p.procedure_id = c.procedure_id and p.status in ('preparation', 'in-progress', 'on-hold')
						and p.patient_id = c.patient_id and c.procedure_version <= p.version
						and (p.code_system, p.code, p.quantity, p.unit, p.service_date)
							= (c.code_system, c.code, c.quantity, c.unit, c.service_date))
				""");
		LAWS.put("I1 every act in preparation has a planned charge", """
				select count(*) from procedures.procedure p where p.status = 'preparation' and not exists (
					select from billing.charge_item c where c.procedure_id = p.procedure_id and c.status = 'planned')
				""");
		LAWS.put("I3 the postings of every entry sum to zero", """
				select count(*) from (select from billing.posting group by entry_id, currency having sum(amount) <> 0) t
				""");
		LAWS.put("I3 every live charge is posted once, with its amount, and not reversed", """
				select count(*) from billing.charge_item c where c.status = 'billable' and c.amount is distinct from (
					select -sum(p.amount) from billing.journal_entry e join billing.posting p using (entry_id)
					where e.subject_id = c.charge_id and p.ledger_account = 'revenue')
				""");
		LAWS.put("I3 nothing stands in the journal for a charge that is not live", """
				select count(*) from (select c.charge_id from billing.journal_entry e
					join billing.posting p using (entry_id) join billing.charge_item c on c.charge_id = e.subject_id
					where c.status <> 'billable' group by c.charge_id, p.ledger_account, p.payer_code
					having sum(p.amount) <> 0) t
				""");
		LAWS.putAll(MoneyLaws.ALL);
		LAWS.put("I3 what the accounts owe for charges is what the live charges say", """
				select count(*) from (
					select a.account_id from billing.account a
					left join lateral (select sum(amount) as owed from billing.posting p where p.account_id = a.account_id
						and p.ledger_account like 'receivable-%' and exists (select from billing.journal_entry e
							join billing.charge_item c on c.charge_id = e.subject_id where e.entry_id = p.entry_id)) p on true
					left join lateral (select sum(amount - contractual - discount + tax) as charged from billing.charge_item c
						where c.account_id = a.account_id and c.status = 'billable') c on true
					where coalesce(owed, 0) <> coalesce(charged, 0)) t
				""");
		LAWS.put("I5 every aggregate's events are versions 1 to n", """
				select count(*) from (select from outbox.event group by aggregate_id
					having count(*) <> max(aggregate_version) or min(aggregate_version) <> 1) t
				""");
		LAWS.put("I5 every aggregate is at the version of its last event", """
				select count(*) from (
					select patient_id as id, version from patients.patient
					union all select coverage_id, version from patients.coverage
					union all select encounter_id, version from procedures.encounter
					union all select appointment_id, version from procedures.appointment
					union all select procedure_id, version from procedures.procedure
					union all select order_id, version from procedures.service_request
					union all select planned_charge_id, version from billing.planned_charge
					union all select charge_id, version from billing.charge_item
					union all select invoice_id, version from billing.invoice
					union all select payment_id, version from billing.payment
					union all select refund_id, version from billing.refund
					union all select settlement_id, version from billing.settlement) a
				full join outbox.stream s on s.aggregate_id = a.id
				full join (select aggregate_id, max(aggregate_version) as version from outbox.event group by aggregate_id) e
					on e.aggregate_id = s.aggregate_id
				where s.version is distinct from e.version or a.id is not null and a.version is distinct from s.version
				""");
		LAWS.put("every appointment that is booked or has arrived holds its own, and nothing else is held", """
				select count(*) from (
					select appointment_id, unnest(practitioners || locations || devices) as resource_id,
						tstzrange(start_at, end_at) as during
					from procedures.appointment where status in ('booked', 'arrived')) said
				full join procedures.held_time held using (appointment_id, resource_id)
				where said.during is distinct from held.during
				""");
		LAWS.put("I5 positions are gapless in every lane", """
				select count(*) from outbox.lane l
				where head <> (select count(*) from outbox.event e where e.lane = l.lane)
					or head <> (select coalesce(max(position), 0) from outbox.event e where e.lane = l.lane)
				""");
		LAWS.put("I5 every reader has read everything, and nothing is parked", """
				select (select count(*) from outbox.checkpoint join outbox.lane using (lane) where position <> head)
					+ (select count(*) from outbox.parked)
				""");
		LAWS.put("I5 readers are at the last version of every act", """
				select count(*) from procedures.procedure p
				left join billing.act b using (procedure_id) left join reconciliation.act r using (procedure_id)
				where b.version is distinct from p.version or r.version is distinct from p.version
				""");
		LAWS.put("I5 every version of an act is in its history, as it was told", """
				select count(*) from outbox.event e left join procedures.procedure_version v
					on v.procedure_id = e.aggregate_id and v.version = e.aggregate_version
				where e.type like 'procedures.Procedure%' and exists (select from procedures.procedure p
						where p.procedure_id = e.aggregate_id)
					and v.facts is distinct from nullif(e.payload -> 'facts', 'null')
				""");
		LAWS.put("the stock of a lot at a place is the sum of its movements", """
				select count(*) from procedures.stock_level l
				where (on_hand, reserved) <> (select coalesce(sum(on_hand_change), 0), coalesce(sum(reserved_change), 0)
					from procedures.stock_movement m where m.lot_id = l.lot_id and m.location_id = l.location_id)
				""");
		LAWS.put("every act has of the stock what it says, and nothing else", """
				with said as (
					select p.procedure_id, (s ->> 'lotId')::uuid as lot_id, (s ->> 'locationId')::uuid as location_id,
						(s ->> 'quantity')::numeric * (p.status in ('completed', 'stopped'))::int as consumed,
						(s ->> 'quantity')::numeric * (p.status in ('preparation', 'in-progress', 'on-hold'))::int
							as reserved
					from procedures.procedure p, jsonb_array_elements(p.particulars -> 'supplies') s
				), moved as (
					select procedure_id, lot_id, location_id, -sum(on_hand_change) as consumed,
						sum(reserved_change) as reserved
					from procedures.stock_movement where procedure_id is not null
					group by procedure_id, lot_id, location_id)
				select count(*) from said full join moved using (procedure_id, lot_id, location_id)
				where coalesce(said.consumed, 0) <> coalesce(moved.consumed, 0)
					or coalesce(said.reserved, 0) <> coalesce(moved.reserved, 0)
				""");
		LAWS.put("I5 reconciliation knows every charge as it is", """
				select count(*) from (select * from billing.charge_item where definition = 'performed-act') c
				full join reconciliation.charge r using (charge_id)
				where r.version is distinct from c.version or r.procedure_id is distinct from c.procedure_id
				""");
	}

	private Invariants() {
	}

	/** The laws that are broken, with how often. */
	public static Map<String, Long> broken(Connection owner) throws SQLException {
		var broken = new LinkedHashMap<String, Long>();
		try (var statement = owner.createStatement()) {
			for (var law : LAWS.entrySet()) {
				try (var rows = statement.executeQuery(law.getValue())) {
					rows.next();
					if (rows.getLong(1) != 0) {
						broken.put(law.getKey(), rows.getLong(1));
					}
				}
			}
		}
		return broken;
	}
}
