package billing.reports;

/** What came in and went back, by the day of booking: comes to the cash in the journal. */
final class CashReports {

	static final String BY_METHOD = """
			select coalesce(y.method, r.status, e.kind) as method, p.place,
				coalesce(sum(p.amount) filter (where p.amount > 0), 0) as received,
				-coalesce(sum(p.amount) filter (where p.amount < 0), 0) as returned, sum(p.amount) as net
			from billing.posting p join billing.journal_entry e using (entry_id)
			left join billing.payment y on y.payment_id = e.subject_id
			left join (select refund_id, 'refund' as status from billing.refund) r on r.refund_id = e.subject_id
			where p.ledger_account = 'cash' and e.booked_on between :from and :to
			group by 1, p.place order by 1, p.place
			""";

	private CashReports() {
	}
}
