package billing.payments.refunds;

import billing.money.Amount;
import concord.refusal.Refusal;
import concord.web.KeyRequired;
import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Currency;
import java.util.Set;
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

/** Refunds over the web. */
@RestController
@RequestMapping("/billing")
class RefundController {

	private static final Set<String> STATUSES = Set.of("due", "paid", "cancelled");

	private final Refunding refunding;
	private final ReadingRefunds reading;
	private final Currency currency;

	RefundController(Refunding refunding, ReadingRefunds reading, Currency currency) {
		this.refunding = refunding;
		this.reading = reading;
		this.currency = currency;
	}

	@KeyRequired
	@PostMapping("/payments/{id}/refunds")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "askForRefund", summary = "Say that something of a payment is to go back")
	ResponseEntity<RefundView> ask(@PathVariable UUID id, @Valid @RequestBody Asked body) {
		var refund = refunding.ask(id, body.amount().positive("amount", currency), body.reason());
		var view = reading.one(refund);
		return ResponseEntity.created(URI.create("/billing/refunds/" + refund)).eTag(String.valueOf(view.version()))
				.body(view);
	}

	@GetMapping("/refunds")
	@Operation(operationId = "listRefunds", summary = "List refunds")
	Page<RefundView> list(@RequestParam(required = false) @Nullable UUID accountId,
			@RequestParam(required = false) @Nullable String status, PageRequest page) {
		if (status != null && !STATUSES.contains(status)) {
			throw new Refusal.Invalid("status", "is due, paid or cancelled");
		}
		return Page.of(reading.list(accountId, status, page), page, it -> it.id().toString());
	}

	@GetMapping("/refunds/{id}")
	@Operation(operationId = "readRefund", summary = "Read a refund")
	ResponseEntity<RefundView> read(@PathVariable UUID id) {
		var view = reading.one(id);
		return ResponseEntity.ok().eTag(String.valueOf(view.version())).body(view);
	}

	@KeyRequired
	@PostMapping("/refunds/{id}/pay")
	@Operation(operationId = "payRefund", summary = "Pay a refund that is due")
	ResponseEntity<RefundView> pay(@PathVariable UUID id, @Valid @RequestBody Paid body) {
		refunding.pay(id, body.cash(), body.place(), body.reference());
		return read(id);
	}

	@KeyRequired
	@PostMapping("/refunds/{id}/cancel")
	@Operation(operationId = "cancelRefund", summary = "Cancel a refund that is due")
	ResponseEntity<RefundView> cancel(@PathVariable UUID id) {
		refunding.cancel(id);
		return read(id);
	}

	record Asked(@NotNull @Valid Amount amount, @NotBlank @Size(max = 200) String reason) {
	}

	/**
	 * @param cash      taken from a drawer, which must be open
	 * @param place     the drawer or bank it goes from
	 * @param reference what the place calls it
	 */
	record Paid(boolean cash, @NotBlank @Size(max = 30) String place, @NotBlank @Size(max = 100) String reference) {
	}
}
