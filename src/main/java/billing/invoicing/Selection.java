package billing.invoicing;

import concord.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of accounts can be billed to somebody: charges that are billable, on no live invoice to him, and of
 * which he owes something. The one query for looking and for drafting.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Selection {

	static final int MOST = 1_000;

	private static final String BILLABLE = """
			select a.account_id, c.charge_id, c.code_system, c.code, c.quantity, c.unit, c.service_date, owed.amount,
				owed.currency
			from billing.account a
			join billing.charge_item c on c.patient_id = a.patient_id and c.account_id = a.account_id
			cross join lateral (
				select sum(p.amount) as amount, min(p.currency) as currency
				from billing.journal_entry e join billing.posting p using (entry_id)
				where e.subject_id = c.charge_id and p.ledger_account in ('receivable-patient', 'receivable-payer')
					and p.payer_code = :payer) owed
			where a.account_id = any(%s) and c.status = 'billable' and owed.amount > 0
				and c.service_date <= coalesce(:until::date, 'infinity')
				and (:charges::uuid[] is null or c.charge_id = any(:charges::uuid[]))
				and not exists (select from billing.invoice_line l
					where l.charge_id = c.charge_id and l.payer_code = :payer and l.status = 'live')
			order by c.service_date, c.charge_id limit :most
			""";

	private static final String OF_ACCOUNT = BILLABLE.formatted("array[:account::uuid]");
	private static final String OF_PERSON = BILLABLE.formatted("billing.accounts_of(:account)");

	private final JdbcClient jdbc;

	Selection(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Of all the accounts of the account's person: of a record that is folded into another too.
	 *
	 * @param until the last day of service; all, where none is said
	 */
	List<Billable> billable(UUID account, String payer, @Nullable LocalDate until) {
		return found(OF_PERSON, account, payer, until, null);
	}

	/** What one bill can be of: the account's own. Refused where there is none of it. */
	List<InvoiceLine> due(UUID account, String payer, @Nullable LocalDate until) {
		var due = found(OF_ACCOUNT, account, payer, until, null);
		if (due.isEmpty()) {
			throw new Refusal.NotAllowed("There is nothing to bill." + elsewhere(account, payer, until));
		}
		return lines(due);
	}

	/** Those charges and no others; refused, where one of them cannot be billed. */
	List<InvoiceLine> chosen(UUID account, String payer, Set<UUID> charges) {
		var found = found(OF_ACCOUNT, account, payer, null, charges);
		if (found.size() != charges.size()) {
			throw new Refusal.NotAllowed("%d of the charges cannot be billed: they are of another account, not billable, "
					.formatted(charges.size() - found.size()) + "billed already, or nothing of them is owed.");
		}
		return lines(found);
	}

	/** Each bill is drawn on one account; after a merge a person has several. */
	private String elsewhere(UUID account, String payer, @Nullable LocalDate until) {
		var others = billable(account, payer, until).stream().map(it -> it.accountId().toString()).distinct().toList();
		return others.isEmpty() ? "" : " The person's other records have: account " + String.join(", ", others) + ".";
	}

	private List<Billable> found(String billable, UUID account, String payer, @Nullable LocalDate until,
			@Nullable Set<UUID> charges) {
		return jdbc.sql(billable).param("account", account).param("payer", payer).param("until", until)
				.param("charges", charges == null ? null : charges.stream().map(UUID::toString).toArray(String[]::new))
				.param("most", MOST).query(Billable.class).list();
	}

	private static List<InvoiceLine> lines(List<Billable> found) {
		return IntStream.range(0, found.size()).mapToObj(i -> found.get(i).line(i + 1)).toList();
	}
}
