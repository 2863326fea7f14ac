package billing.payments.refunds;

import billing.accounts.HoldingAccounts;
import billing.accounts.HoldingAccounts.Held;
import billing.journal.EntryKind;
import billing.journal.Journal;
import billing.journal.LedgerAccount;
import billing.journal.Side;
import billing.journal.Transfer;
import billing.money.Money;
import billing.payments.drawers.Drawers;
import concord.refusal.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import outbox.Cause;

/** Gives back what is not owed: first it is due, then somebody pays it. Never more of a payment than is free. */
@Component
public class Refunding {

	private static final String FREE = """
			select account_id, unapplied from billing.payment_state where payment_id = :payment
			""";

	private static final String STANDING = """
			select refund_id from billing.refund where payment_id = :payment and status = :status
			""";

	private record Free(UUID accountId, BigDecimal unapplied) {
	}

	private final HoldingAccounts accounts;
	private final Refunds refunds;
	private final Drawers drawers;
	private final Journal journal;
	private final JdbcClient jdbc;
	private final Clock clock;
	private final ZoneId facility;

	Refunding(HoldingAccounts accounts, Refunds refunds, Drawers drawers, Journal journal, JdbcClient jdbc,
			Clock clock, ZoneId facility) {
		this.accounts = accounts;
		this.refunds = refunds;
		this.drawers = drawers;
		this.journal = journal;
		this.jdbc = jdbc;
		this.clock = clock;
		this.facility = facility;
	}

	/** Somebody asks for what is free of a payment, or for a part of it. */
	@Transactional
	UUID ask(UUID payment, Money amount, String reason) {
		var account = accounts.hold(free(payment).accountId());
		if (free(payment).unapplied().compareTo(amount.value()) < 0) {
			throw new Refusal.NotAllowed("No more can go back than is free of the payment: "
					+ free(payment).unapplied().toPlainString() + ".");
		}
		return due(account, payment, amount, reason);
	}

	/** For whoever holds the account, and knows that so much is free. */
	@Transactional
	public UUID due(Held account, UUID payment, Money amount, String reason) {
		var refund = refunds.saveAndFlush(
				new Refund(account, payment, amount, reason, clock.instant(), Cause.current().actor()));
		var id = refund.getId().refundId();
		journal.post(new Transfer(EntryKind.REFUND, id, account.account(), account.patient(), today(),
				Side.of(LedgerAccount.UNAPPLIED_CREDIT), Side.of(LedgerAccount.REFUND_PAYABLE), amount));
		return id;
	}

	/** @param cash whether it is taken from a drawer, which must be at work */
	@Transactional
	void pay(UUID id, boolean cash, String place, String reference) {
		var account = holdOf(id);
		var refund = found(id);
		drawers.check(cash, place);
		refund.pay(place, reference);
		refunds.saveAndFlush(refund);
		journal.post(new Transfer(EntryKind.REFUND_PAID, id, account.account(), account.patient(), today(),
				Side.of(LedgerAccount.REFUND_PAYABLE), Side.cash(place), refund.amount()));
	}

	@Transactional
	void cancel(UUID id) {
		holdOf(id);
		cancelled(id);
	}

	/** The payment did not come: what was due of it is not. Refused where something was paid back already. */
	@Transactional
	public void cancelAllOf(UUID payment) {
		if (!standing(payment, "paid").isEmpty()) {
			throw new Refusal.NotAllowed("Something of the payment was paid back already.");
		}
		standing(payment, "due").forEach(this::cancelled);
	}

	private void cancelled(UUID id) {
		var refund = found(id);
		refund.cancel();
		refunds.saveAndFlush(refund);
		journal.reverse(EntryKind.REFUND, id);
	}

	private List<UUID> standing(UUID payment, String status) {
		return jdbc.sql(STANDING).param("payment", payment).param("status", status).query(UUID.class).list();
	}

	private Free free(UUID payment) {
		return jdbc.sql(FREE).param("payment", payment).query(Free.class).optional()
				.orElseThrow(() -> new Refusal.NotFound("payment", payment));
	}

	private Held holdOf(UUID refund) {
		return accounts.hold(jdbc.sql("select account_id from billing.refund where refund_id = :refund")
				.param("refund", refund).query(UUID.class).optional()
				.orElseThrow(() -> new Refusal.NotFound("refund", refund)));
	}

	private Refund found(UUID id) {
		return refunds.findById(new RefundId(id)).orElseThrow(() -> new Refusal.NotFound("refund", id));
	}

	private LocalDate today() {
		return clock.instant().atZone(facility).toLocalDate();
	}
}
