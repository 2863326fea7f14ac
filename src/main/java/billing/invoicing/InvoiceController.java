package billing.invoicing;

import billing.invoicing.shown.BillableView;
import billing.invoicing.shown.DraftView;
import billing.invoicing.shown.InvoiceLetter;
import billing.invoicing.shown.InvoiceView;
import billing.invoicing.shown.ReadingInvoices;
import concord.web.KeyRequired;
import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invoices over the web. */
@RestController
@RequestMapping("/billing")
class InvoiceController {

	private final Invoicing invoicing;
	private final Crediting crediting;
	private final ReadingInvoices reading;
	private final InvoiceLetter letter;

	InvoiceController(Invoicing invoicing, Crediting crediting, ReadingInvoices reading,
			InvoiceLetter letter) {
		this.invoicing = invoicing;
		this.crediting = crediting;
		this.reading = reading;
		this.letter = letter;
	}

	@GetMapping("/accounts/{id}/billable")
	@Operation(operationId = "listBillable", summary = "List what of an account can be billed",
			description = "At most 1,000 charges, the oldest first; also those on accounts of records that are merged "
					+ "into the account's. Without a payer: what the patient owes.")
	List<BillableView> billable(@PathVariable UUID id, @RequestParam(defaultValue = "") String payerCode,
			@RequestParam(required = false) @Nullable LocalDate until) {
		return invoicing.billable(id, payerCode, until).stream().map(Billable::shown).toList();
	}

	@KeyRequired
	@PostMapping("/invoice-drafts")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "draftInvoice", summary = "Draft an invoice of what can be billed")
	ResponseEntity<DraftView> draft(@Valid @RequestBody Choice body) {
		var id = invoicing.draft(body.accountId(), body.payerCode() == null ? "" : body.payerCode(), body.until(),
				body.chargeIds());
		return ResponseEntity.created(URI.create("/billing/invoice-drafts/" + id)).body(reading.draft(id));
	}

	@GetMapping("/invoice-drafts")
	@Operation(operationId = "listDrafts", summary = "List drafts that are neither issued nor discarded",
			description = "What they are of is on no other bill meanwhile.")
	Page<DraftView> listDrafts(@RequestParam(required = false) @Nullable UUID accountId, PageRequest page) {
		return Page.of(reading.drafts(accountId, page), page, it -> it.id().toString());
	}

	@GetMapping("/invoice-drafts/{id}")
	@Operation(operationId = "readDraft", summary = "Read a draft")
	DraftView readDraft(@PathVariable UUID id) {
		return reading.draft(id);
	}

	@PostMapping("/invoice-drafts/{id}/discard")
	@Operation(operationId = "discardDraft", summary = "Discard a draft")
	DraftView discard(@PathVariable UUID id) {
		invoicing.discard(id);
		return reading.draft(id);
	}

	@KeyRequired
	@PostMapping("/invoice-drafts/{id}/issue")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "issueInvoice", summary = "Issue a draft as an invoice with a number")
	ResponseEntity<InvoiceView> issue(@PathVariable UUID id, @Valid @RequestBody Terms body) {
		invoicing.issue(id, body.dueOn());
		var view = reading.one(id);
		return ResponseEntity.created(URI.create("/billing/invoices/" + id)).eTag(String.valueOf(view.version()))
				.body(view);
	}

	@GetMapping("/invoices")
	@Operation(operationId = "listInvoices", summary = "List invoices")
	Page<InvoiceView> list(@RequestParam(required = false) @Nullable UUID accountId,
			@RequestParam(defaultValue = "false") boolean open, PageRequest page) {
		return Page.of(reading.list(accountId, open, page), page, it -> it.id().toString());
	}

	@GetMapping("/invoices/{id}")
	@Operation(operationId = "readInvoice", summary = "Read an invoice")
	ResponseEntity<InvoiceView> read(@PathVariable UUID id) {
		var view = reading.one(id);
		return ResponseEntity.ok().eTag(String.valueOf(view.version())).body(view);
	}

	@GetMapping(path = "/invoices/{id}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
	@Operation(operationId = "printInvoice", summary = "Print an invoice")
	byte[] print(@PathVariable UUID id) throws IOException {
		return letter.print(id);
	}

	@KeyRequired
	@PostMapping("/invoices/{id}/cancel")
	@Operation(operationId = "cancelInvoice", summary = "Cancel an invoice by a credit note of all of it")
	ResponseEntity<InvoiceView> cancel(@PathVariable UUID id, @Valid @RequestBody Why body) {
		crediting.cancel(id, body.reason());
		return read(id);
	}

	@KeyRequired
	@PostMapping("/invoices/{id}/credit-notes")
	@Operation(operationId = "creditInvoice", summary = "Credit lines of an invoice",
			description = "What they billed can be billed again.")
	ResponseEntity<InvoiceView> credit(@PathVariable UUID id, @Valid @RequestBody Credit body) {
		crediting.credit(id, body.lines(), body.reason());
		return read(id);
	}

	/**
	 * @param payerCode who is billed; the patient, where none is said
	 * @param until     the last day of service
	 * @param chargeIds these and no others
	 */
	record Choice(@NotNull UUID accountId, @Size(max = 100) @Nullable String payerCode, @Nullable LocalDate until,
			@Size(min = 1, max = Selection.MOST) @Nullable Set<@NotNull UUID> chargeIds) {
	}

	/** @param dueOn the last day to pay; as the hospital's settings say, where none is said */
	record Terms(@Nullable LocalDate dueOn) {
	}

	/** @param reason stands on the credit note */
	record Why(@NotBlank @Size(max = 200) String reason) {
	}

	record Credit(@NotEmpty @Size(max = Selection.MOST) Set<@NotNull Integer> lines,
			@NotBlank @Size(max = 200) String reason) {
	}
}
