package billing.invoicing;

import billing.accounts.AccountId;
import billing.accounts.HoldingAccounts.Held;
import billing.accounts.PatientId;
import billing.events.InvoiceCredited;
import billing.events.InvoiceIssued;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import outbox.Versioned;

/**
 * What is asked of somebody for acts that were charged.
 * <p>
 * It is born issued, with a number, out of a draft that nobody but billing saw. Its lines never change: what
 * is wrong on it is credited by a note, line by line or as a whole, and then it is cancelled. What is open of
 * it is worked out from its lines, what was paid and what was let off; nobody keeps a sum.
 */
@Entity
@Table(schema = "billing", name = "invoice")
class Invoice extends Versioned implements AggregateRoot<Invoice, InvoiceId> {

	@EmbeddedId
	private InvoiceId id;

	@Embedded
	private AccountId accountId;

	@Embedded
	private PatientId patientId;

	private String payerCode;

	@Embedded
	private DocumentNumber number;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "total"))
	private Money total;

	@Enumerated(EnumType.STRING)
	private InvoiceStatus status;

	private LocalDate issuedOn;
	private LocalDate dueOn;
	private Instant issuedAt;
	private String issuedBy;

	@SuppressWarnings("NullAway.Init")
	protected Invoice() {
	}

	Invoice(InvoiceId id, Held account, String payerCode, DocumentNumber number, List<InvoiceLine> lines,
			Issue issue) {
		this.id = id;
		this.accountId = account.account();
		this.patientId = account.patient();
		this.payerCode = payerCode;
		this.number = number;
		this.total = InvoiceLine.total(lines);
		this.status = InvoiceStatus.ISSUED;
		this.issuedOn = issue.on();
		this.dueOn = issue.dueOn();
		this.issuedAt = issue.at();
		this.issuedBy = issue.by();
		publish(issued(lines));
	}

	/** Lines of it are taken back. */
	void credit(UUID note, DocumentNumber noteNumber, List<InvoiceLine> lines, String reason, LocalDate on) {
		credited(note, noteNumber, lines, reason, on);
	}

	/** All that is left of it is taken back, and it is void. */
	void cancel(UUID note, DocumentNumber noteNumber, List<InvoiceLine> lines, String reason, LocalDate on) {
		if (status == InvoiceStatus.CANCELLED) {
			throw new Refusal.NotAllowed("The invoice is cancelled already.");
		}
		status = InvoiceStatus.CANCELLED;
		credited(note, noteNumber, lines, reason, on);
	}

	private void credited(UUID note, DocumentNumber noteNumber, List<InvoiceLine> lines, String reason,
			LocalDate on) {
		var credited = InvoiceLine.total(lines);
		publish(new InvoiceCredited(id.invoiceId(), nextVersion(), patientId.patientId(), accountId.accountId(), note,
				noteNumber.series(), noteNumber.number(), on, reason, credited.value(), code(credited),
				lines.stream().map(InvoiceLine::chargeId).toList(), status == InvoiceStatus.CANCELLED));
	}

	private InvoiceIssued issued(List<InvoiceLine> lines) {
		return new InvoiceIssued(id.invoiceId(), nextVersion(), patientId.patientId(), accountId.accountId(), payer(),
				number.series(), number.number(), issuedOn, dueOn, total.value(), code(total),
				lines.stream().map(InvoiceLine::chargeId).toList());
	}

	private @Nullable String payer() {
		return payerCode.isEmpty() ? null : payerCode;
	}

	private static String code(Money amount) {
		return amount.currency().getCurrencyCode();
	}

	@Override
	public InvoiceId getId() {
		return id;
	}

	/**
	 * When, by whom and until when.
	 *
	 * @param on    the hospital's local date
	 * @param dueOn the last day to pay
	 */
	record Issue(LocalDate on, LocalDate dueOn, Instant at, String by) {
	}
}
