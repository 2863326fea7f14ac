package billing.reports;

/**
 * How long a charge takes from the act to the books. An act is charged late only once: what is posted of it again,
 * because it was amended, or priced or rated anew, says nothing of how soon it was told.
 */
final class ChargeReports {

	/** After so many days a charge is late. */
	private static final int LATE = 3;

	/** Whatever was posted for the act before has a price still, though it ended. */
	private static final String AGAIN = """
			exists (select from billing.charge_item o where o.procedure_id = c.procedure_id and o.definition = c.definition
				and (o.procedure_version, o.pricing) < (c.procedure_version, c.pricing) and o.amount is not null)
			""";

	private static final String CHARGED = """
			billing.journal_entry e join billing.posting p using (entry_id)
			join billing.charge_item c on c.charge_id = e.subject_id
			where e.kind = 'charge' and p.ledger_account = 'revenue' and e.booked_on between :from and :to
			""";

	/** Comes to what was charged in the journal, reversed since or not. */
	static final String LAG = """
			select case when %s then 'again' else 'first' end as posted,
				greatest(e.booked_on - e.service_date, 0) as days, count(*) as charges, -sum(p.amount) as amount
			from %s group by 1, 2 order by 1 desc, 2
			""".formatted(AGAIN, CHARGED);

	static final String LATE_CHARGES = """
			select e.subject_id as "chargeId", c.code_system as "codeSystem", c.code, e.service_date as "serviceDate",
				e.booked_on as "bookedOn", e.booked_on - e.service_date as days, -p.amount as amount
			from %s and e.booked_on - e.service_date > %d and not %s
			order by e.booked_on, e.subject_id
			""".formatted(CHARGED, LATE, AGAIN);

	private ChargeReports() {
	}
}
