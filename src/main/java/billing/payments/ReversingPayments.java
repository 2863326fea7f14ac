package billing.payments;

import billing.accounts.HoldingAccounts;
import billing.journal.EntryKind;
import billing.journal.Journal;
import billing.payments.drawers.Drawers;
import billing.payments.refunds.Refunding;
import concord.refusal.Refusal;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A cheque bounced, a transfer was recalled, a receipt was typed wrongly: the payment is taken back, and what
 * it paid is owed again. Not where it was paid back already: never is more taken back than came (B7).
 */
@Component
class ReversingPayments {

	private final HoldingAccounts accounts;
	private final Payments payments;
	private final Allocations allocations;
	private final Refunding refunding;
	private final Drawers drawers;
	private final Journal journal;
	private final JdbcClient jdbc;

	ReversingPayments(HoldingAccounts accounts, Payments payments, Allocations allocations, Refunding refunding,
			Drawers drawers, Journal journal, JdbcClient jdbc) {
		this.accounts = accounts;
		this.payments = payments;
		this.allocations = allocations;
		this.refunding = refunding;
		this.drawers = drawers;
		this.journal = journal;
		this.jdbc = jdbc;
	}

	@Transactional
	void reverse(UUID id, String reason) {
		accounts.hold(jdbc.sql("select account_id from billing.payment where payment_id = :payment")
				.param("payment", id).query(UUID.class).optional()
				.orElseThrow(() -> new Refusal.NotFound("payment", id)));
		var payment = payments.findById(new PaymentId(id)).orElseThrow();
		payment.standing();
		drawers.check(payment.method() == PaymentMethod.CASH, payment.place());
		refunding.cancelAllOf(id);
		allocations.ofPayment(id).forEach(it -> allocations.takeBack(it.allocationId(), reason));
		payment.reverse(reason);
		payments.saveAndFlush(payment);
		journal.reverse(EntryKind.PAYMENT, id);
	}
}
