package billing.payments;

import billing.accounts.AccountId;
import billing.accounts.HoldingAccounts.Held;
import billing.accounts.PatientId;
import billing.events.AllocatedAmount;
import billing.events.PaymentAllocated;
import billing.events.PaymentReceived;
import billing.events.PaymentReversed;
import billing.money.Money;
import concord.refusal.Refusal;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jmolecules.ddd.types.AggregateRoot;
import outbox.TimeOrderedIds;
import outbox.Versioned;

/**
 * Money that came in. What it was is never changed.
 * <p>
 * It is received, and unapplied until it is put against invoices of its account; what is left may be paid back.
 * It may turn out not to have come: then it is reversed, and whatever it paid is owed again. How much of it
 * is free follows from the allocations and refunds, each a fact of its own.
 */
@Entity
@Table(schema = "billing", name = "payment")
class Payment extends Versioned implements AggregateRoot<Payment, PaymentId> {

	static final String RECEIVED = "received";
	static final String REVERSED = "reversed";

	@EmbeddedId
	private PaymentId id;

	@Embedded
	private AccountId accountId;

	@Embedded
	private PatientId patientId;

	@Enumerated(EnumType.STRING)
	private PaymentMethod method;

	private String purpose;
	private String place;
	private String reference;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "amount"))
	private Money amount;

	private LocalDate receivedOn;
	private String status;
	private Instant receivedAt;
	private String receivedBy;

	@SuppressWarnings("NullAway.Init")
	protected Payment() {
	}

	Payment(Held account, Receipt receipt, Instant now, String actor) {
		this.id = new PaymentId(TimeOrderedIds.next());
		this.accountId = account.account();
		this.patientId = account.patient();
		this.method = receipt.method();
		this.purpose = receipt.purpose();
		this.place = receipt.place();
		this.reference = receipt.reference();
		this.amount = receipt.amount();
		this.receivedOn = receipt.receivedOn();
		this.status = RECEIVED;
		this.receivedAt = now;
		this.receivedBy = actor;
		publish(new PaymentReceived(id.paymentId(), nextVersion(), account.patientId(), account.accountId(),
				method.code, purpose, receivedOn, amount.value(), currency()));
	}

	/** What it is put against is another now. */
	void allocated(List<AllocatedAmount> allocations, BigDecimal unapplied) {
		standing();
		publish(new PaymentAllocated(id.paymentId(), nextVersion(), patientId.patientId(), accountId.accountId(),
				allocations, unapplied, currency()));
	}

	/** It did not come after all. */
	void reverse(String reason) {
		standing();
		status = REVERSED;
		publish(new PaymentReversed(id.paymentId(), nextVersion(), patientId.patientId(), accountId.accountId(),
				reason));
	}

	/** Refuses where it is reversed. */
	void standing() {
		if (status.equals(REVERSED)) {
			throw new Refusal.NotAllowed("The payment is reversed.");
		}
	}

	private String currency() {
		return amount.currency().getCurrencyCode();
	}

	@Override
	public PaymentId getId() {
		return id;
	}

	Money amount() {
		return amount;
	}

	String place() {
		return place;
	}

	PaymentMethod method() {
		return method;
	}
}
