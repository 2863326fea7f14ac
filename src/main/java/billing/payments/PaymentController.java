package billing.payments;

import billing.money.Amount;
import billing.payments.AllocatingPayments.Wish;
import concord.refusal.Refusal;
import concord.web.KeyRequired;
import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Payments over the web. */
@RestController
@RequestMapping("/billing/payments")
class PaymentController {

	/** So that nobody enters twice what is only written otherwise. */
	private static final String TRIMMED = "\\S(.*\\S)?";

	private static final String UNTRIMMED = "must be on one line, and neither begin nor end with a space";

	private final ReceivingPayments receiving;
	private final AllocatingPayments allocating;
	private final ReversingPayments reversing;
	private final ReadingPayments reading;
	private final Currency currency;

	PaymentController(ReceivingPayments receiving, AllocatingPayments allocating, ReversingPayments reversing,
			ReadingPayments reading, Currency currency) {
		this.receiving = receiving;
		this.allocating = allocating;
		this.reversing = reversing;
		this.reading = reading;
		this.currency = currency;
	}

	@KeyRequired
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "receivePayment", summary = "Receive a payment",
			description = "409 with the existing id where the place has one of this reference.")
	ResponseEntity<PaymentView> receive(@Valid @RequestBody Received body) {
		var id = receiving.receive(body.accountId(), new Receipt(PaymentMethod.of(body.method()),
				"deposit".equals(purpose(body.purpose())), body.place(), body.reference(),
				body.amount().positive("amount", currency), body.receivedOn()));
		var view = reading.one(id);
		return ResponseEntity.created(URI.create("/billing/payments/" + id)).eTag(String.valueOf(view.version()))
				.body(view);
	}

	@GetMapping
	@Operation(operationId = "listPayments", summary = "List payments",
			description = "unapplied: only those of which something is free.")
	Page<PaymentView> list(@RequestParam(required = false) @Nullable UUID accountId,
			@RequestParam(defaultValue = "false") boolean unapplied, PageRequest page) {
		return Page.of(reading.list(accountId, unapplied, page), page, it -> it.id().toString());
	}

	@GetMapping("/{id}")
	@Operation(operationId = "readPayment", summary = "Read a payment")
	ResponseEntity<PaymentView> read(@PathVariable UUID id) {
		var view = reading.one(id);
		return ResponseEntity.ok().eTag(String.valueOf(view.version())).body(view);
	}

	@KeyRequired
	@PostMapping("/{id}/allocations")
	@Operation(operationId = "allocatePayment", summary = "Put a payment against invoices",
			description = "Without invoices: against what is due first of the patient's, or of the payer's where one "
					+ "is said. With invoices: in their order, each as far as it goes, or exactly its amount.")
	ResponseEntity<PaymentView> allocate(@PathVariable UUID id, @Valid @RequestBody Allocation body) {
		var named = body.invoices() == null ? List.<Against>of() : body.invoices();
		if (named.isEmpty()) {
			allocating.allocate(id, body.payerCode() == null ? "" : body.payerCode());
		}
		else if (body.payerCode() != null) {
			throw new Refusal.Invalid("payerCode", "is said by the invoices already");
		}
		else {
			allocating.allocate(id, named.stream().map(it -> it.wish(currency)).toList());
		}
		return read(id);
	}

	@KeyRequired
	@PostMapping("/{id}/deallocate")
	@Operation(operationId = "deallocatePayment", summary = "Free a payment of what it is put against")
	ResponseEntity<PaymentView> deallocate(@PathVariable UUID id, @Valid @RequestBody Deallocation body) {
		allocating.takeBack(id, body.invoiceId(), body.reason());
		return read(id);
	}

	@KeyRequired
	@PostMapping("/{id}/reverse")
	@Operation(operationId = "reversePayment", summary = "Take back a payment that did not come",
			description = "What it paid is owed again. Refused where something of it was paid back.")
	ResponseEntity<PaymentView> reverse(@PathVariable UUID id, @Valid @RequestBody Why body) {
		reversing.reverse(id, body.reason());
		return read(id);
	}

	private static String purpose(@Nullable String purpose) {
		if (purpose != null && !purpose.equals("payment") && !purpose.equals("deposit")) {
			throw new Refusal.Invalid("purpose", "is payment or deposit");
		}
		return purpose == null ? "payment" : purpose;
	}

	/**
	 * @param method    {@code cash}, {@code card}, {@code transfer}, {@code cheque}
	 * @param purpose   {@code payment}, also where none is said, or {@code deposit}
	 * @param place     the drawer, bank or terminal it came to
	 * @param reference what the place calls it: a receipt, a slip, a line of a statement
	 */
	record Received(@NotNull UUID accountId, @NotNull String method, @Nullable String purpose,
			@NotBlank @Size(max = 30) @Pattern(regexp = TRIMMED, message = UNTRIMMED) String place,
			@NotBlank @Size(max = 100) @Pattern(regexp = TRIMMED, message = UNTRIMMED) String reference,
			@NotNull @Valid Amount amount, @NotNull LocalDate receivedOn) {
	}

	/** @param payerCode whose invoices, where none is named; the patient's, where none is said */
	record Allocation(@Size(max = 200) @Nullable List<@NotNull @Valid Against> invoices,
			@Size(min = 1, max = 100) @Nullable String payerCode) {
	}

	/** @param amount exactly so much; as much as there is, where none is said */
	record Against(@NotNull UUID invoiceId, @Valid @Nullable Amount amount) {

		Wish wish(Currency currency) {
			return new Wish(invoiceId, amount == null ? null : amount.positive("invoices.amount", currency));
		}
	}

	/** @param invoiceId all of them, where none is said */
	record Deallocation(@Nullable UUID invoiceId, @NotBlank @Size(max = 200) String reason) {
	}

	record Why(@NotBlank @Size(max = 200) String reason) {
	}
}
