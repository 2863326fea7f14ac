package billing.reports;

/** How long a charge takes from the act to the books. */
final class ChargeReports {

	/** After so many days a charge is late. */
	private static final int LATE = 3;

	/** Comes to what was charged in the journal, reversed since or not. */
	static final String LAG = """
			select greatest(e.booked_on - e.service_date, 0) as days, count(*) as charges, -sum(p.amount) as amount
			from billing.journal_entry e join billing.posting p using (entry_id)
			where e.kind = 'charge' and p.ledger_account = 'revenue' and e.booked_on between :from and :to
			group by 1 order by 1
			""";

	static final String LATE_CHARGES = """
			select e.subject_id as "chargeId", c.code_system as "codeSystem", c.code, e.service_date as "serviceDate",
				e.booked_on as "bookedOn", e.booked_on - e.service_date as days, -p.amount as amount
			from billing.journal_entry e join billing.posting p using (entry_id)
			join billing.charge_item c on c.charge_id = e.subject_id
			where e.kind = 'charge' and p.ledger_account = 'revenue' and e.booked_on between :from and :to
				and e.booked_on - e.service_date > %d
			order by e.booked_on, e.subject_id
			""".formatted(LATE);

	private ChargeReports() {
	}
}
