package billing.charges;

import billing.acts.HeldReason;
import billing.charges.shown.ChargeView;
import billing.charges.shown.ReadingCharges;
import billing.charges.shown.ReadingCharges.Criteria;
import billing.pricing.Released;
import billing.roles.Managers;
import concord.refusal.Refusal;
import concord.web.IfMatch;
import concord.web.KeyRequired;
import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Charges over the web. */
@RestController
@RequestMapping("/billing/charges")
class ChargeController {

	private final ReadingCharges reading;
	private final DecidingCharges deciding;
	private final HeldCharges held;

	ChargeController(ReadingCharges reading, DecidingCharges deciding, HeldCharges held) {
		this.reading = reading;
		this.deciding = deciding;
		this.held = held;
	}

	@GetMapping
	@Operation(operationId = "listCharges", summary = "List charges")
	Page<ChargeView> list(@RequestParam(required = false) @Nullable UUID procedureId,
			@RequestParam(required = false) @Nullable UUID patientId,
			@RequestParam(required = false) @Nullable UUID encounterId,
			@RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable String heldReason,
			@RequestParam(required = false) @Nullable Boolean late, PageRequest page) {
		var criteria = new Criteria(procedureId, patientId, encounterId, status(status), heldReason(heldReason), late);
		return Page.of(reading.list(criteria, page), page, it -> it.id().toString());
	}

	/** With why it is what it is. */
	@GetMapping("/{id}")
	@Operation(operationId = "readCharge", summary = "Read a charge, and why it is what it is")
	ResponseEntity<ChargeView> read(@PathVariable UUID id) {
		var view = reading.one(id);
		return ResponseEntity.ok().eTag(String.valueOf(view.version())).body(view);
	}

	@KeyRequired
	@PostMapping("/{id}/price")
	@Operation(operationId = "priceCharge", summary = "Price a held charge")
	ResponseEntity<ChargeView> price(@PathVariable UUID id, IfMatch seen) {
		deciding.price(id, seen);
		return read(id);
	}

	/** Answers with the charge that takes its place. */
	@KeyRequired
	@PostMapping("/{id}/reprice")
	@Operation(operationId = "repriceCharge", summary = "Price a billable charge anew, by the books as they are now")
	ResponseEntity<ChargeView> reprice(@PathVariable UUID id, IfMatch seen) {
		return read(deciding.reprice(id, seen));
	}

	@KeyRequired
	@PostMapping("/{id}/not-billable")
	@Operation(operationId = "decideNotBillable", summary = "Decide that a charge is not billable",
			description = "More than the biller's limit is a billing manager's to decide, once it is billable.")
	ResponseEntity<ChargeView> notBillable(@PathVariable UUID id, IfMatch seen,
			@Valid @RequestBody Decision body, Authentication caller) {
		deciding.notBillable(id, seen, NotBillableReason.of(body.reason()), Managers.include(caller));
		return read(id);
	}

	/** Charges all that waited for a price and has one by now. */
	@PostMapping("/price")
	@Operation(operationId = "priceHeldCharges", summary = "Price all held charges that can be priced now")
	Released priceHeld() {
		return held.price();
	}

	private static @Nullable String status(@Nullable String code) {
		return code == null ? null : ChargeStatus.of(code).map(it -> it.code)
				.orElseThrow(() -> new Refusal.Invalid("status", "is no status of a charge"));
	}

	private static @Nullable String heldReason(@Nullable String code) {
		return code == null ? null : HeldReason.of(code).map(it -> it.code)
				.orElseThrow(() -> new Refusal.Invalid("heldReason", "is no reason a charge is held for"));
	}

	/** @param reason a {@link NotBillableReason}'s code */
	record Decision(@NotNull String reason) {
	}
}
