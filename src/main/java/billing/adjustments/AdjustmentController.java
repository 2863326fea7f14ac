package billing.adjustments;

import billing.money.Amount;
import billing.roles.Managers;
import concord.web.KeyRequired;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Adjustments over the web. */
@RestController
@RequestMapping("/billing")
class AdjustmentController {

	private final LettingOff lettingOff;
	private final ReadingAdjustments reading;
	private final Currency currency;

	AdjustmentController(LettingOff lettingOff, ReadingAdjustments reading, Currency currency) {
		this.lettingOff = lettingOff;
		this.reading = reading;
		this.currency = currency;
	}

	@KeyRequired
	@PostMapping("/invoices/{id}/adjustments")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "adjustInvoice", summary = "Let off something of an invoice",
			description = "Bad debt, and more than the biller's limit of an invoice, is a billing manager's to decide.")
	ResponseEntity<AdjustmentView> adjust(@PathVariable UUID id, @Valid @RequestBody Body body,
			Authentication caller) {
		var adjustment = lettingOff.adjust(id, AdjustmentKind.of(body.kind()), body.reason(),
				body.amount().positive("amount", currency), Managers.include(caller));
		return ResponseEntity.created(URI.create("/billing/adjustments/" + adjustment)).body(reading.one(adjustment));
	}

	@GetMapping("/invoices/{id}/adjustments")
	@Operation(operationId = "listAdjustments", summary = "List what is let off an invoice")
	List<AdjustmentView> list(@PathVariable UUID id) {
		return reading.ofInvoice(id);
	}

	@GetMapping("/adjustments/{id}")
	@Operation(operationId = "readAdjustment", summary = "Read an adjustment that stands")
	AdjustmentView read(@PathVariable UUID id) {
		return reading.one(id);
	}

	@KeyRequired
	@PostMapping("/adjustments/{id}/reverse")
	@Operation(operationId = "reverseAdjustment", summary = "Ask for what was let off after all")
	Reversed reverse(@PathVariable UUID id, @Valid @RequestBody Why body) {
		lettingOff.takeBack(id, body.reason());
		return new Reversed(id);
	}

	@KeyRequired
	@PostMapping("/adjustments/small-balances")
	@Operation(operationId = "letOffSmallBalances", summary = "Let off overdue rests that are not worth asking for",
			description = "At most 200 invoices, the oldest first: ask again until there are none.")
	LetOff smallBalances() {
		return new LetOff(lettingOff.smallBalances());
	}

	/**
	 * @param kind {@code discount}, {@code contractual}, {@code write-off}, {@code small-balance} or {@code
	 *             bad-debt}
	 */
	record Body(@NotNull String kind, @NotBlank @Size(max = 200) String reason, @NotNull @Valid Amount amount) {
	}

	record Why(@NotBlank @Size(max = 200) String reason) {
	}

	record Reversed(UUID id) {
	}

	record LetOff(List<UUID> invoiceIds) {
	}
}
