package billing.adjustments;

import billing.accounts.HoldingAccounts;
import billing.accounts.HoldingAccounts.Held;
import billing.money.Money;
import billing.settlement.Settling;
import concord.refusal.Refusal;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets off what is not to be paid, within what its role allows whoever asks. */
@Component
class LettingOff {

	private static final int AT_ONCE = 200;

	private static final String STATE = """
			select account_id, payer_code, open, adjusted, currency from billing.invoice_state
			where invoice_id = :invoice
			""";

	private static final String SMALL = """
			select invoice_id from billing.open_invoice join billing.invoice_state using (invoice_id)
			where open > 0 and open <= :most and due_on < :today order by due_on, invoice_id limit :rows
			""";

	private record State(UUID accountId, String payerCode, BigDecimal open, BigDecimal adjusted, String currency) {

		Money open(Currency ours) {
			return new Money(open, ours);
		}
	}

	private final HoldingAccounts accounts;
	private final Adjustments adjustments;
	private final Settling settling;
	private final AdjustmentLimits limits;
	private final JdbcClient jdbc;
	private final Currency currency;

	LettingOff(HoldingAccounts accounts, Adjustments adjustments, Settling settling, AdjustmentLimits limits,
			JdbcClient jdbc, Currency currency) {
		this.accounts = accounts;
		this.adjustments = adjustments;
		this.settling = settling;
		this.limits = limits;
		this.jdbc = jdbc;
		this.currency = currency;
	}

	/** @param unlimited whether whoever asks is a billing manager */
	@Transactional
	UUID adjust(UUID invoice, AdjustmentKind kind, String reason, Money amount, boolean unlimited) {
		var account = accounts.hold(state(invoice).accountId());
		var state = state(invoice);
		if (!unlimited && (kind == AdjustmentKind.BAD_DEBT
				|| state.adjusted().add(amount.value()).compareTo(limits.biller()) > 0)) {
			throw new Refusal.NotAllowed("A billing manager must decide about bad debt, and about more than "
					+ limits.biller().toPlainString() + " of an invoice.");
		}
		if (kind == AdjustmentKind.SMALL_BALANCE && isNotSmall(invoice, amount)) {
			throw new Refusal.NotAllowed("No more than %s of an invoice is a small balance."
					.formatted(limits.smallBalance().toPlainString()));
		}
		if (state.open().compareTo(amount.value()) < 0) {
			throw new Refusal.NotAllowed("No more can be let off than is open: " + state.open().toPlainString() + ".");
		}
		return add(account, invoice, state, kind, reason, amount);
	}

	/** With what is let off as one already: bit by bit it becomes no smaller. */
	private boolean isNotSmall(UUID invoice, Money amount) {
		var already = adjustments.ofInvoice(invoice).stream()
				.filter(it -> it.of() == AdjustmentKind.SMALL_BALANCE).map(Adjustments.Standing::amount)
				.reduce(BigDecimal.ZERO, BigDecimal::add);
		return already.add(amount.value()).compareTo(limits.smallBalance()) > 0;
	}

	@Transactional
	void takeBack(UUID id, String reason) {
		var standing = standing(id);
		accounts.hold(standing.accountId());
		adjustments.takeBack(standing(id).adjustmentId(), reason);
	}

	/** Lets off overdue rests that are not worth asking for; a bounded number at a time, the oldest first. */
	@Transactional
	List<UUID> smallBalances() {
		return jdbc.sql(SMALL).param("most", limits.smallBalance()).param("today", adjustments.today())
				.param("rows", AT_ONCE).query(UUID.class).list().stream().filter(this::small).toList();
	}

	/** Looked at again once its account is held. */
	private boolean small(UUID invoice) {
		var account = accounts.hold(state(invoice).accountId());
		var state = state(invoice);
		var still = state.open().signum() > 0 && state.open().compareTo(limits.smallBalance()) <= 0;
		if (still) {
			add(account, invoice, state, AdjustmentKind.SMALL_BALANCE, "small balance", state.open(currency));
		}
		return still;
	}

	private UUID add(Held account, UUID invoice, State state, AdjustmentKind kind, String reason, Money amount) {
		var id = adjustments.add(account, invoice, state.payerCode(), kind, reason, amount);
		settling.look(account);
		return id;
	}

	private State state(UUID invoice) {
		return jdbc.sql(STATE).param("invoice", invoice).query(State.class).optional()
				.orElseThrow(() -> new Refusal.NotFound("invoice", invoice));
	}

	private Adjustments.Standing standing(UUID id) {
		return adjustments.standing(id)
				.orElseThrow(() -> new Refusal.NotFound("adjustment that stands", id));
	}
}
