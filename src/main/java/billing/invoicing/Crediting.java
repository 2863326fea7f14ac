package billing.invoicing;

import billing.accounts.HoldingAccounts;
import billing.corrections.Change;
import billing.invoicing.letters.InvoiceSettings;
import concord.refusal.Refusal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import outbox.TimeOrderedIds;

/** Takes back what was billed wrongly. What is paid for it is free for something else then. */
@Component
class Crediting {

	private final HoldingAccounts accounts;
	private final Documents documents;
	private final Invoices invoices;
	private final InvoiceSettings settings;
	private final ObjectProvider<FollowsCredits> followers;

	Crediting(HoldingAccounts accounts, Documents documents, Invoices invoices, InvoiceSettings settings,
			ObjectProvider<FollowsCredits> followers) {
		this.accounts = accounts;
		this.documents = documents;
		this.invoices = invoices;
		this.settings = settings;
		this.followers = followers;
	}

	/** The whole of it: it is void, and all it billed can be billed again. */
	@Transactional
	void cancel(UUID id, String reason) {
		var invoice = held(id);
		credit(invoice, live(id), reason, Change.BILLED_WRONGLY, true);
	}

	/** @param numbers of lines */
	@Transactional
	void credit(UUID id, Set<Integer> numbers, String reason) {
		var invoice = held(id);
		var lines = live(id).stream().filter(it -> numbers.contains(it.line())).toList();
		if (lines.size() != numbers.size()) {
			throw new Refusal.Invalid("lines", "must be lines of the invoice that are not credited yet");
		}
		credit(invoice, lines, reason, Change.BILLED_WRONGLY, false);
	}

	/** For whoever holds the account already: a charge on it was taken back. */
	void credit(UUID id, InvoiceLine line, String why) {
		credit(found(id), List.of(line), why, Change.of(why), false);
	}

	private void credit(Invoice invoice, List<InvoiceLine> lines, String reason, Change change, boolean cancels) {
		if (lines.isEmpty()) {
			throw new Refusal.NotAllowed("Everything on the invoice is credited already.");
		}
		var id = invoice.getId().invoiceId();
		var note = TimeOrderedIds.next();
		var number = documents.number(settings.creditSeries(), note);
		documents.credit(note, id, number, lines, reason);
		if (cancels) {
			invoice.cancel(note, number, lines, reason, documents.today());
		}
		else {
			invoice.credit(note, number, lines, reason, documents.today());
		}
		invoices.saveAndFlush(invoice);
		followers.forEach(it -> it.credited(id, InvoiceLine.total(lines), change, reason));
	}

	private Invoice held(UUID id) {
		var draft = documents.draft(id).orElseThrow(() -> new Refusal.NotFound("invoice", id));
		accounts.hold(draft.accountId());
		return found(id);
	}

	private Invoice found(UUID id) {
		return invoices.findById(new InvoiceId(id)).orElseThrow(() -> new Refusal.NotFound("invoice", id));
	}

	private List<InvoiceLine> live(UUID id) {
		return documents.lines(id).stream().filter(InvoiceLine::live).toList();
	}
}
