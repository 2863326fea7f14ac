package billing.payments;

import billing.accounts.HoldingAccounts;
import billing.accounts.HoldingAccounts.Held;
import billing.money.Money;
import billing.payments.Debts.Debt;
import billing.settlement.Settling;
import concord.refusal.Refusal;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts payments against what is owed: against what is oldest, against what somebody chose, or exactly as
 * somebody said. Never more than the payment, never more than the debt.
 */
@Component
public class AllocatingPayments {

	/** @param amount as much as is there and owed, where none is said */
	public record Wish(UUID invoiceId, @Nullable Money amount) {
	}

	private static final String ACCOUNT = "select account_id from billing.payment where payment_id = :payment";

	private final HoldingAccounts accounts;
	private final Payments payments;
	private final Allocations allocations;
	private final Debts debts;
	private final Settling settling;
	private final JdbcClient jdbc;

	AllocatingPayments(HoldingAccounts accounts, Payments payments, Allocations allocations, Debts debts,
			Settling settling, JdbcClient jdbc) {
		this.accounts = accounts;
		this.payments = payments;
		this.allocations = allocations;
		this.debts = debts;
		this.settling = settling;
		this.jdbc = jdbc;
	}

	/**
	 * What is due first is paid first, of one debtor: who paid has paid nobody else's bill.
	 *
	 * @param payer whose invoices; empty: the patient's
	 */
	@Transactional
	public void allocate(UUID id, String payer) {
		put(id, (account, free) -> oldestFirst(account, payer, id, free));
	}

	/** @param wishes in their order, at least one */
	@Transactional
	public void allocate(UUID id, List<Wish> wishes) {
		put(id, (account, free) -> wished(account, id, wishes, free));
	}

	/** @param putting returns what of the money is left */
	private void put(UUID id, BiFunction<Held, Money, Money> putting) {
		var account = holdOf(id);
		var payment = found(id);
		payment.standing();
		var free = new Money(allocations.unapplied(id), payment.amount().currency());
		if (putting.apply(account, free).equals(free)) {
			throw new Refusal.NotAllowed(free.positive() ? "Nothing is owed there." : "Nothing of the payment is free.");
		}
		allocations.say(payment);
		payments.saveAndFlush(payment);
		settling.look(account);
	}

	/** All of what it is put against, or what of it is put against one invoice, is free again. */
	@Transactional
	public void takeBack(UUID id, @Nullable UUID invoice, String reason) {
		holdOf(id);
		var payment = found(id);
		var standing = allocations.ofPayment(id).stream()
				.filter(it -> invoice == null || it.invoiceId().equals(invoice)).toList();
		if (standing.isEmpty()) {
			throw new Refusal.NotAllowed("The payment is not put against it.");
		}
		standing.forEach(it -> allocations.takeBack(it.allocationId(), reason));
		allocations.say(payment);
		payments.saveAndFlush(payment);
	}

	private Money oldestFirst(Held account, String payer, UUID payment, Money free) {
		return put(account, payment, debts.oldestFirst(account.accountId(), payer), free);
	}

	private Money wished(Held account, UUID payment, List<Wish> wishes, Money free) {
		var left = free;
		for (var wish : wishes) {
			var debt = debts.of(account.accountId(), wish.invoiceId());
			left = wish.amount() == null ? put(account, payment, List.of(debt), left)
					: exactly(account, payment, debt, wish.amount(), left);
		}
		return left;
	}

	private Money exactly(Held account, UUID payment, Debt debt, Money amount, Money free) {
		if (!amount.atMost(free).equals(amount) || !amount.atMost(debt.money()).equals(amount)) {
			throw new Refusal.NotAllowed("There are %s free and %s owed.".formatted(free.value().toPlainString(),
					debt.money().value().toPlainString()));
		}
		put(account, payment, List.of(debt), amount);
		return free.minus(amount);
	}

	private Money put(Held account, UUID payment, List<Debt> against, Money free) {
		var left = free;
		for (var portion : Portion.of(free, against)) {
			var debt = portion.debt();
			allocations.add(account, payment, debt.invoiceId(), debt.payerCode(), portion.amount());
			left = left.minus(portion.amount());
		}
		return left;
	}

	private Held holdOf(UUID payment) {
		return accounts.hold(jdbc.sql(ACCOUNT).param("payment", payment).query(UUID.class).optional()
				.orElseThrow(() -> new Refusal.NotFound("payment", payment)));
	}

	private Payment found(UUID id) {
		return payments.findById(new PaymentId(id)).orElseThrow(() -> new Refusal.NotFound("payment", id));
	}
}
