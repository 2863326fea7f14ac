package billing.invoicing;

import billing.accounts.HoldingAccounts;
import billing.corrections.BillState;
import billing.corrections.Change;
import billing.corrections.Step;
import billing.journal.FollowsReversals;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a charge is taken back that stands on a bill: it leaves a draft, and is credited on an invoice. What
 * takes its place, if anything does, is billed anew: the difference is what both together come to.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FollowingCharges implements FollowsReversals {

	private static final String ACCOUNT = """
			select account_id from billing.journal_entry where subject_id = :charge and kind = 'charge'
			""";

	private static final String BILLED = """
			select l.invoice_id, exists (select from billing.invoice i where i.invoice_id = l.invoice_id) as issued
			from billing.invoice_line l where l.charge_id = :charge and l.status = 'live' order by l.invoice_id
			""";

	private record Billed(UUID invoiceId, boolean issued) {
	}

	private final JdbcClient jdbc;
	private final HoldingAccounts accounts;
	private final Documents documents;
	private final Crediting crediting;

	FollowingCharges(JdbcClient jdbc, HoldingAccounts accounts, Documents documents, Crediting crediting) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.documents = documents;
		this.crediting = crediting;
	}

	/** Holds the account first: who is billing this charge just now is either done, or will not find it. */
	@Override
	public void reversed(UUID chargeId, String why) {
		accounts.hold(jdbc.sql(ACCOUNT).param("charge", chargeId).query(UUID.class).single());
		jdbc.sql(BILLED).param("charge", chargeId).query(Billed.class).list().forEach(it -> off(it, chargeId, why));
	}

	private void off(Billed billed, UUID charge, String why) {
		var lines = documents.lines(billed.invoiceId()).stream()
				.filter(it -> it.live() && it.chargeId().equals(charge)).toList();
		var steps = (billed.issued() ? BillState.INVOICED : BillState.DRAFTED).follows(Change.of(why));
		if (steps.contains(Step.CREDIT)) {
			lines.forEach(it -> crediting.credit(billed.invoiceId(), it, why));
		}
		if (steps.contains(Step.RELEASE)) {
			documents.become("released", billed.invoiceId(), lines);
		}
	}
}
