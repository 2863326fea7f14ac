package concord;

import java.util.LinkedHashMap;
import java.util.Map;

/** I3 where money is billed, paid and let off: each fact is in the books with its amount, and no cap is exceeded. */
public final class MoneyLaws {

	private static final String STANDING = """
			(select e.subject_id, e.kind, sum(p.amount) filter (where p.amount > 0) as amount
				from billing.journal_entry e join billing.posting p using (entry_id)
				where e.kind <> 'reversal' and not exists (select from billing.reversal r where r.reverses = e.entry_id)
				group by e.subject_id, e.kind)
			""";

	/** That a posting only brought a debt to the account of another record of the person. */
	private static final String MOVED = """
			exists (select from billing.journal_entry e where e.entry_id = p.entry_id and e.kind = 'merge')""";

	public static final Map<String, String> ALL = new LinkedHashMap<>();

	static {
		ALL.put("I3 what stands of payments, allocations, refunds and adjustments stands in the books, and no more", """
				select count(*) from (
					select payment_id as id, 'payment' as kind, amount from billing.payment where status = 'received'
					union all select allocation_id, 'allocation', amount from billing.allocation a where not exists
						(select from billing.deallocation d where d.allocation_id = a.allocation_id)
					union all select adjustment_id, 'adjustment', amount from billing.adjustment a where not exists
						(select from billing.adjustment_reversal r where r.adjustment_id = a.adjustment_id)
					union all select refund_id, 'refund', amount from billing.refund where status <> 'cancelled'
					union all select refund_id, 'refund-paid', amount from billing.refund where status = 'paid') f
				full join %s s on s.subject_id = f.id and s.kind = f.kind
				where f.amount is distinct from s.amount
					and coalesce(s.kind, '') not in ('charge', 'drawer-difference', 'drawer-banked', 'merge')
				""".formatted(STANDING));
		ALL.put("I3 nobody paid more than is owed, and nothing is given away twice", """
				select (select count(*) from billing.invoice_state where open < 0)
					+ (select count(*) from billing.payment_state where unapplied < 0)
				""");
		ALL.put("I3 what is open and what is free is listed, and nothing else", """
				select (select count(*) from billing.invoice_state s where (open > 0) <> exists
						(select from billing.open_invoice o where o.invoice_id = s.invoice_id))
					+ (select count(*) from billing.payment_state s where (unapplied > 0) <> exists
						(select from billing.unapplied_payment u where u.payment_id = s.payment_id))
				""");
		ALL.put("I3 unapplied credit and refunds payable are what the payments and refunds say", """
				select count(*) from billing.account a where
					(select coalesce(sum(amount), 0) from billing.posting p
						where p.account_id = a.account_id and ledger_account = 'unapplied-credit' and not %1$s)
					<> -(select coalesce(sum(unapplied), 0) from billing.payment_state s where s.account_id = a.account_id)
					or (select coalesce(sum(amount), 0) from billing.posting p
						where p.account_id = a.account_id and ledger_account = 'refund-payable' and not %1$s)
					<> -(select coalesce(sum(amount), 0) from billing.refund r
						where r.account_id = a.account_id and status = 'due')
				""".formatted(MOVED));
		ALL.put("I3 what stands for a person stands on the account of the surviving record, and on no other", """
				select count(*) from billing.debts_out_of_place(array(select account_id from billing.account))
				""");
		ALL.put("I3 what is live on a bill is charged, and billed with what is owed of it", """
				select count(*) from billing.invoice_line l where l.status = 'live' and (
					not exists (select from billing.charge_item c where c.charge_id = l.charge_id and c.status = 'billable')
					or l.amount <> (select sum(p.amount) from billing.journal_entry e join billing.posting p using (entry_id)
						where e.subject_id = l.charge_id and p.ledger_account like 'receivable-%'
							and p.payer_code = l.payer_code))
				""");
		ALL.put("I3 no department bears more of an invoice than it earned with it", """
				select count(*) from (
					select from (
						select l.invoice_id, p.department, l.amount from billing.invoice_line l
							join billing.journal_entry e on e.subject_id = l.charge_id and e.kind = 'charge'
							join billing.posting p on p.entry_id = e.entry_id and p.ledger_account = 'revenue'
							where l.status = 'live'
						union all select a.invoice_id, p.department, -p.amount from billing.adjustment a
							join billing.journal_entry e on e.subject_id = a.adjustment_id and e.kind = 'adjustment'
							join billing.posting p on p.entry_id = e.entry_id and p.department <> ''
							where not exists (select from billing.adjustment_reversal r
								where r.adjustment_id = a.adjustment_id)) f
					group by invoice_id, department having sum(amount) < 0) t
				""");
		ALL.put("I3 documents are numbered without a gap", """
				select count(*) from (select from billing.document_number group by series
					having count(*) <> max(number) or min(number) <> 1) gaps
				""");
		ALL.put("I3 invoices and credit notes say what their lines say", """
				select (select count(*) from billing.invoice i where total <> (select sum(amount) from billing.invoice_line l
						where l.invoice_id = i.invoice_id and l.status <> 'released'))
					+ (select count(*) from billing.credit_note n where total <> (select sum(l.amount)
						from billing.credit_line c join billing.invoice_line l using (invoice_id, line)
						where c.credit_note_id = n.credit_note_id))
				""");
	}

	private MoneyLaws() {
	}
}
