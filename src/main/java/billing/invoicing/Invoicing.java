package billing.invoicing;

import billing.accounts.HoldingAccounts;
import billing.invoicing.Documents.Draft;
import billing.invoicing.Invoice.Issue;
import billing.invoicing.letters.InvoiceSettings;
import concord.refusal.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import outbox.Cause;
import outbox.TimeOrderedIds;

/** From what is charged to an invoice: chosen, drafted, issued or discarded. */
@Component
class Invoicing {

	private final HoldingAccounts accounts;
	private final Selection selection;
	private final Documents documents;
	private final Invoices invoices;
	private final InvoiceSettings settings;
	private final Clock clock;

	Invoicing(HoldingAccounts accounts, Selection selection, Documents documents, Invoices invoices,
			InvoiceSettings settings, Clock clock) {
		this.accounts = accounts;
		this.selection = selection;
		this.documents = documents;
		this.invoices = invoices;
		this.settings = settings;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	List<Billable> billable(UUID account, String payer, @Nullable LocalDate until) {
		return selection.billable(account, payer, until);
	}

	/** @param charges all that can be billed until then, where none is said */
	@Transactional
	UUID draft(UUID account, String payer, @Nullable LocalDate until, @Nullable Set<UUID> charges) {
		accounts.hold(account);
		var lines = charges == null ? selection.due(account, payer, until) : selection.chosen(account, payer, charges);
		var draft = TimeOrderedIds.next();
		documents.draft(draft, account, payer, lines);
		return draft;
	}

	@Transactional
	void discard(UUID id) {
		var draft = open(id);
		documents.discard(draft.draftId());
	}

	/** @param dueOn the last day to pay; as the settings say, where none is said */
	@Transactional
	void issue(UUID id, @Nullable LocalDate dueOn) {
		var draft = open(id);
		var lines = documents.lines(id).stream().filter(InvoiceLine::live).toList();
		if (lines.isEmpty()) {
			throw new Refusal.NotAllowed("Nothing of the draft is charged any more.");
		}
		var today = documents.today();
		var due = dueOn == null ? today.plusDays(settings.daysToPay()) : dueOn;
		if (due.isBefore(today)) {
			throw new Refusal.Invalid("dueOn", "must not be before today");
		}
		invoices.saveAndFlush(new Invoice(new InvoiceId(id), accounts.hold(draft.accountId()), draft.payerCode(),
				documents.number(settings.series(), id), lines,
				new Issue(today, due, clock.instant(), Cause.current().actor())));
	}

	/** Looked at again once the account is held: somebody may have been quicker. */
	private Draft open(UUID id) {
		accounts.hold(documents.draft(id).orElseThrow(() -> new Refusal.NotFound("draft", id)).accountId());
		var draft = documents.draft(id).orElseThrow();
		if (draft.issued() || draft.discarded()) {
			throw new Refusal.NotAllowed("The draft is %s already.".formatted(draft.issued() ? "issued" : "discarded"));
		}
		return draft;
	}
}
