package billing.planned;

import concord.refusal.Refusal;
import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is expected, over the web. */
@RestController
@RequestMapping("/billing/planned-charges")
class PlannedChargeController {

	private final ReadingPlannedCharges reading;

	PlannedChargeController(ReadingPlannedCharges reading) {
		this.reading = reading;
	}

	@GetMapping
	@Operation(operationId = "listPlannedCharges", summary = "List what the orders of a patient lead one to expect")
	Page<PlannedChargeView> list(@RequestParam @Nullable UUID patientId, @RequestParam @Nullable UUID orderId,
			PageRequest page) {
		if (patientId == null && orderId == null) {
			throw new Refusal.Invalid("patientId", "Say of which patient, or of which orderId.");
		}
		return reading.list(patientId, orderId, page);
	}
}
