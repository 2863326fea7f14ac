package billing.payments.refunds;

import billing.accounts.AccountId;
import billing.accounts.HoldingAccounts.Held;
import billing.accounts.PatientId;
import billing.events.RefundCancelled;
import billing.events.RefundDue;
import billing.events.RefundPaid;
import billing.money.Money;
import concord.refusal.Refusal;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jmolecules.ddd.types.AggregateRoot;
import outbox.TimeOrderedIds;
import outbox.Versioned;

/**
 * Something of a payment that is to go back: due, then paid or cancelled. While it is due or paid, that much
 * of the payment is not free.
 */
@Entity
@Table(schema = "billing", name = "refund")
class Refund extends Versioned implements AggregateRoot<Refund, RefundId> {

	private static final String DUE = "due";

	@EmbeddedId
	private RefundId id;

	private UUID paymentId;

	@Embedded
	private AccountId accountId;

	@Embedded
	private PatientId patientId;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "amount"))
	private Money amount;

	private String reason;
	private String status;
	private String place;
	private String reference;
	private Instant dueAt;
	private String dueBy;

	@SuppressWarnings("NullAway.Init")
	protected Refund() {
	}

	Refund(Held account, UUID payment, Money amount, String reason, Instant now, String actor) {
		this.id = new RefundId(TimeOrderedIds.next());
		this.paymentId = payment;
		this.accountId = account.account();
		this.patientId = account.patient();
		this.amount = amount;
		this.reason = reason;
		this.status = DUE;
		this.place = "";
		this.reference = "";
		this.dueAt = now;
		this.dueBy = actor;
		publish(new RefundDue(id.refundId(), nextVersion(), account.patientId(), account.accountId(), payment,
				amount.value(), amount.currency().getCurrencyCode(), reason));
	}

	/** It went back from there. */
	void pay(String place, String reference) {
		due();
		this.status = "paid";
		this.place = place;
		this.reference = reference;
		publish(new RefundPaid(id.refundId(), nextVersion(), patientId.patientId(), accountId.accountId()));
	}

	void cancel() {
		due();
		status = "cancelled";
		publish(new RefundCancelled(id.refundId(), nextVersion(), patientId.patientId(), accountId.accountId()));
	}

	private void due() {
		if (!status.equals(DUE)) {
			throw new Refusal.NotAllowed("The refund is %s already.".formatted(status));
		}
	}

	@Override
	public RefundId getId() {
		return id;
	}

	Money amount() {
		return amount;
	}
}
