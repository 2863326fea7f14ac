package billing.reports;

/** What is owed, and what waits for its bill. */
final class ReceivableReports {

	/**
	 * Comes to what the journal says was receivable on that day, for it adds up the journal: what was booked until then,
	 * each entry with the bill it belonged to that day. What belonged to none was not billed.
	 */
	static final String AGING = """
			with billed as (
				select l.charge_id, l.payer_code, max(i.due_on) as due_on
				from billing.invoice_line l join billing.invoice i using (invoice_id)
				where i.issued_on <= :to and l.status <> 'released' and not exists (
					select from billing.credit_line c join billing.credit_note n using (credit_note_id)
					where (c.invoice_id, c.line) = (l.invoice_id, l.line) and n.issued_on <= :to)
				group by l.charge_id, l.payer_code),
			taken_off as (
				select a.allocation_id as subject_id, i.due_on from billing.allocation a join billing.invoice i using (invoice_id)
				union all
				select a.adjustment_id, i.due_on from billing.adjustment a join billing.invoice i using (invoice_id)),
			receivable as (
				select p.payer_code, coalesce(b.due_on, t.due_on) as due_on, sum(p.amount) as amount
				from billing.posting p join billing.journal_entry e using (entry_id)
				left join billed b on b.charge_id = e.subject_id and b.payer_code = p.payer_code
				left join taken_off t on t.subject_id = e.subject_id
				where p.ledger_account in ('receivable-patient', 'receivable-payer') and e.booked_on <= :to
				group by p.payer_code, coalesce(b.due_on, t.due_on) having sum(p.amount) <> 0)
			select coalesce(nullif(payer_code, ''), 'patient') as debtor,
				coalesce(sum(amount) filter (where due_on is null), 0) as unbilled,
				coalesce(sum(amount) filter (where due_on >= :to::date), 0) as "notDue",
				coalesce(sum(amount) filter (where :to::date - due_on between 1 and 30), 0) as "to30Days",
				coalesce(sum(amount) filter (where :to::date - due_on between 31 and 60), 0) as "to60Days",
				coalesce(sum(amount) filter (where :to::date - due_on between 61 and 90), 0) as "to90Days",
				coalesce(sum(amount) filter (where :to::date - due_on > 90), 0) as "over90Days", sum(amount) as total
			from receivable group by payer_code order by payer_code
			""";

	/** Discharged, not final billed, of today: nobody owes a charge that was taken back. */
	static final String DNFB = """
			with owed as (
				select e.subject_id as charge_id, p.payer_code, sum(p.amount) as amount
				from billing.posting p join billing.journal_entry e using (entry_id)
				join billing.charge_item c on c.charge_id = e.subject_id
				where p.ledger_account in ('receivable-patient', 'receivable-payer')
				group by e.subject_id, p.payer_code having sum(p.amount) <> 0),
			unbilled as (
				select o.charge_id, o.payer_code, o.amount from owed o
				where not exists (select from billing.invoice_line l join billing.invoice i using (invoice_id)
					where l.charge_id = o.charge_id and l.payer_code = o.payer_code and l.status = 'live'))
			select d.encounter_id as "encounterId", d.finished_on as "dischargedOn", :to::date - d.finished_on as days,
				count(distinct c.charge_id) filter (where c.status = 'billable') as unbilled,
				coalesce(sum(u.amount), 0) as amount,
				count(distinct c.charge_id) filter (where c.status = 'held') as held
			from billing.discharge d join billing.charge_item c using (encounter_id)
			left join unbilled u on u.charge_id = c.charge_id
			where d.finished_on <= :to::date and (c.status = 'held' or u.amount is not null)
			group by d.encounter_id, d.finished_on order by d.finished_on, d.encounter_id
			""";

	private ReceivableReports() {
	}
}
