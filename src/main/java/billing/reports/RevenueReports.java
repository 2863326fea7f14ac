package billing.reports;

/** What was earned, by the day of booking: each comes to the revenue in the journal. */
final class RevenueReports {

	/** And what of it is left when all that a contract takes off, and all that is let off, is borne by who earned it. */
	static final String BY_DEPARTMENT = """
			select coalesce(nullif(p.department, ''), 'unattributed') as department,
				-coalesce(sum(p.amount) filter (where p.ledger_account = 'revenue' and p.amount < 0), 0) as charged,
				-coalesce(sum(p.amount) filter (where p.ledger_account = 'revenue' and p.amount > 0), 0) as reversed,
				-coalesce(sum(p.amount) filter (where p.ledger_account = 'revenue'), 0) as revenue,
				coalesce(sum(p.amount) filter (where p.ledger_account = 'contractual-adjustment'), 0) as contractual,
				coalesce(sum(p.amount) filter (where p.ledger_account = 'discount'), 0) as discounts,
				coalesce(sum(p.amount) filter (where p.ledger_account = 'write-off'), 0) as "writtenOff",
				coalesce(sum(p.amount) filter (where p.ledger_account = 'bad-debt'), 0) as "badDebt", -sum(p.amount) as net
			from billing.posting p join billing.journal_entry e using (entry_id)
			where p.ledger_account in ('revenue', 'contractual-adjustment', 'discount', 'write-off', 'bad-debt')
				and e.booked_on between :from and :to
			group by p.department order by p.department
			""";

	/** Of the payer who is asked first; of the patient where there is none. */
	static final String BY_PAYER = """
			select coalesce(payer_code, 'patient') as payer, count(distinct subject_id) as charges, -sum(revenue) as revenue
			from (
				select e.subject_id, nullif(max(p.payer_code), '') as payer_code,
					sum(p.amount) filter (where p.ledger_account = 'revenue') as revenue
				from billing.posting p join billing.journal_entry e using (entry_id)
				where e.booked_on between :from and :to
				group by e.entry_id, e.subject_id) entry
			where revenue is not null
			group by payer_code order by payer_code
			""";

	static final String BY_CODE = """
			select c.code_system as "codeSystem", c.code, count(distinct e.subject_id) as charges,
				-sum(p.amount) as revenue
			from billing.posting p join billing.journal_entry e using (entry_id)
			join billing.charge_item c on c.charge_id = e.subject_id
			where p.ledger_account = 'revenue' and e.booked_on between :from and :to
			group by c.code_system, c.code order by c.code_system, c.code
			""";

	/** All that was booked: debits are credits. */
	static final String DAY_SHEET = """
			select e.booked_on as day, e.kind, p.ledger_account as "ledgerAccount",
				count(distinct e.entry_id) as entries, coalesce(sum(p.amount) filter (where p.amount > 0), 0) as debits,
				-coalesce(sum(p.amount) filter (where p.amount < 0), 0) as credits
			from billing.journal_entry e join billing.posting p using (entry_id)
			where e.booked_on between :from and :to
			group by e.booked_on, e.kind, p.ledger_account order by e.booked_on, e.kind, p.ledger_account
			""";

	private RevenueReports() {
	}
}
