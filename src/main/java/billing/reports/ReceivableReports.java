package billing.reports;

/** What is owed, and what waits for its bill. */
final class ReceivableReports {

	/** What is owed of each charge, by whom: nobody owes a charge that was taken back. */
	private static final String OWED = """
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
			""";

	/** Comes to what the journal says is receivable. */
	static final String AGING = OWED + """
			, waiting as (select payer_code, sum(amount) as amount from unbilled group by payer_code),
			billed as (
				select payer_code, sum(open) filter (where due_on >= :to::date) as not_due,
					sum(open) filter (where :to::date - due_on between 1 and 30) as to_30,
					sum(open) filter (where :to::date - due_on between 31 and 60) as to_60,
					sum(open) filter (where :to::date - due_on between 61 and 90) as to_90,
					sum(open) filter (where :to::date - due_on > 90) as over_90, sum(open) as open
				from billing.open_invoice join billing.invoice_state using (invoice_id) group by payer_code)
			select coalesce(nullif(payer_code, ''), 'patient') as debtor, coalesce(w.amount, 0) as unbilled,
				coalesce(not_due, 0) as "notDue", coalesce(to_30, 0) as "to30Days", coalesce(to_60, 0) as "to60Days",
				coalesce(to_90, 0) as "to90Days", coalesce(over_90, 0) as "over90Days",
				coalesce(w.amount, 0) + coalesce(open, 0) as total
			from waiting w full join billed b using (payer_code)
			order by payer_code
			""";

	/** Discharged, not final billed. */
	static final String DNFB = OWED + """
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
