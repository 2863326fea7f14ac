package billing.charges.manual;

import billing.charges.EnteringCharges;
import billing.charges.shown.ChargeView;
import billing.charges.shown.ReadingCharges;
import billing.roles.Managers;
import concord.web.IfMatch;
import concord.web.KeyRequired;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import outbox.TimeOrderedIds;

/** Charges somebody enters, over the web. */
@RestController
@RequestMapping("/billing/charges")
class ManualChargeController {

	private final EnteringCharges entering;
	private final ReadingCharges reading;

	ManualChargeController(EnteringCharges entering, ReadingCharges reading) {
		this.entering = entering;
		this.reading = reading;
	}

	@KeyRequired
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "enterCharge", summary = "Enter a charge no act stands behind",
			description = "A billing manager's is charged at once; anybody else's waits for a second person.")
	ResponseEntity<ChargeView> enter(@Valid @RequestBody ManualChargeBody body, Authentication caller) {
		var id = TimeOrderedIds.next();
		entering.enter(id, body.act(id), body.reason(), Managers.include(caller));
		var view = reading.one(id);
		return ResponseEntity.created(URI.create("/billing/charges/" + id)).eTag(String.valueOf(view.version()))
				.body(view);
	}

	@KeyRequired
	@PostMapping("/{id}/authorise")
	@Operation(operationId = "authoriseCharge", summary = "Authorise a charge somebody else entered")
	ResponseEntity<ChargeView> authorise(@PathVariable UUID id, IfMatch seen, Authentication caller) {
		entering.authorise(id, seen, Managers.include(caller));
		return read(id);
	}

	@KeyRequired
	@PostMapping("/{id}/withdraw")
	@Operation(operationId = "withdrawCharge", summary = "Take back a charge somebody entered",
			description = "More than the biller's limit is a billing manager's to take back, once it is billable.")
	ResponseEntity<ChargeView> withdraw(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody Withdrawal body,
			Authentication caller) {
		entering.withdraw(id, seen, body.reason(), Managers.include(caller));
		return read(id);
	}

	private ResponseEntity<ChargeView> read(UUID id) {
		var view = reading.one(id);
		return ResponseEntity.ok().eTag(String.valueOf(view.version())).body(view);
	}

	/** @param reason in words */
	record Withdrawal(@NotBlank @Size(max = 500) String reason) {
	}
}
