package billing.payments;

import billing.accounts.HoldingAccounts;
import billing.accounts.HoldingAccounts.Held;
import billing.adjustments.GivingWay;
import billing.corrections.BillState;
import billing.corrections.Change;
import billing.corrections.Step;
import billing.invoicing.FollowsCredits;
import billing.money.Money;
import billing.payments.Allocations.Standing;
import billing.payments.refunds.Refunding;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When something of an invoice is credited, what was let off of it follows, and what was paid beyond what it asks for then
 * is free again, the newest first. Where the act was withdrawn or not done it is to be paid back (B14):
 * nothing takes its place.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FollowingCredits implements FollowsCredits {

	private final HoldingAccounts accounts;
	private final Payments payments;
	private final Allocations allocations;
	private final GivingWay givingWay;
	private final Refunding refunding;
	private final Debts debts;
	private final JdbcClient jdbc;
	private final Currency currency;

	FollowingCredits(HoldingAccounts accounts, Payments payments, Allocations allocations, GivingWay givingWay,
			Refunding refunding, Debts debts, JdbcClient jdbc, Currency currency) {
		this.accounts = accounts;
		this.payments = payments;
		this.allocations = allocations;
		this.givingWay = givingWay;
		this.refunding = refunding;
		this.debts = debts;
		this.jdbc = jdbc;
		this.currency = currency;
	}

	@Override
	public void credited(UUID invoiceId, Money credited, Change change, String why) {
		var account = accounts.hold(jdbc.sql("select account_id from billing.invoice where invoice_id = :invoice")
				.param("invoice", invoiceId).query(UUID.class).single());
		var open = new Money(debts.open(invoiceId), currency);
		var surplus = givingWay.after(account, invoiceId, credited, open, why);
		var back = BillState.PAID.follows(change).contains(Step.REFUND);
		free(account, invoiceId, surplus, why).forEach((payment, amount) -> {
			freed(payment);
			if (back) {
				refunding.due(account, payment, amount, why);
			}
		});
	}

	private Map<UUID, Money> free(Held account, UUID invoice, Money surplus, String why) {
		var freed = new LinkedHashMap<UUID, Money>();
		var left = surplus;
		for (var it : allocations.ofInvoice(invoice)) {
			if (left.positive()) {
				var amount = it.money().atMost(left);
				takeBack(account, it, amount, why);
				freed.merge(it.paymentId(), amount, Money::plus);
				left = left.minus(amount);
			}
		}
		return freed;
	}

	/** Taken back as a whole; what is still owed is put there anew. */
	private void takeBack(Held account, Standing it, Money amount, String why) {
		allocations.takeBack(it.allocationId(), why);
		var kept = it.money().minus(amount);
		if (kept.positive()) {
			allocations.add(account, it.paymentId(), it.invoiceId(), it.payerCode(), kept);
		}
	}

	private void freed(UUID id) {
		var payment = payments.findById(new PaymentId(id)).orElseThrow();
		allocations.say(payment);
		payments.saveAndFlush(payment);
	}
}
