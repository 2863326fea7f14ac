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
 * What of an account can be billed to somebody: charges that are billable, on no live invoice to him, and of
 * which he owes something. The one query for looking and for drafting.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Selection {

	static final int MOST = 1_000;

	private static final String BILLABLE = """
			select 0 as line, c.charge_id, c.code_system, c.code, c.quantity, c.unit, c.service_date, owed.amount,
				owed.currency, 'live' as status
			from billing.account a
			join billing.charge_item c on c.patient_id = a.patient_id and c.account_id = a.account_id
			cross join lateral (
				select sum(p.amount) as amount, min(p.currency) as currency
				from billing.journal_entry e join billing.posting p using (entry_id)
				where e.subject_id = c.charge_id and p.ledger_account in ('receivable-patient', 'receivable-payer')
					and p.payer_code = :payer) owed
			where a.account_id = :account and c.status = 'billable' and owed.amount > 0
				and c.service_date <= coalesce(:until::date, 'infinity')
				and not exists (select from billing.invoice_line l
					where l.charge_id = c.charge_id and l.payer_code = :payer and l.status = 'live')
			order by c.service_date, c.charge_id limit :most
			""";

	private final JdbcClient jdbc;

	Selection(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** @param until the last day of service; all, where none is said */
	List<InvoiceLine> billable(UUID account, String payer, @Nullable LocalDate until) {
		return numbered(jdbc.sql(BILLABLE).param("account", account).param("payer", payer).param("until", until)
				.param("most", MOST).query(InvoiceLine.class).list());
	}

	/** Those charges and no others; refused, where one of them cannot be billed. */
	List<InvoiceLine> chosen(UUID account, String payer, Set<UUID> charges) {
		var found = billable(account, payer, null).stream().filter(it -> charges.contains(it.chargeId())).toList();
		if (found.size() != charges.size()) {
			throw new Refusal.NotAllowed("%d of the charges cannot be billed: they are not billable, billed already, "
					.formatted(charges.size() - found.size()) + "or nothing of them is owed.");
		}
		return numbered(found);
	}

	private static List<InvoiceLine> numbered(List<InvoiceLine> lines) {
		return IntStream.range(0, lines.size()).mapToObj(i -> {
			var it = lines.get(i);
			return new InvoiceLine(i + 1, it.chargeId(), it.codeSystem(), it.code(), it.quantity(), it.unit(),
					it.serviceDate(), it.amount(), it.currency(), it.status());
		}).toList();
	}
}
