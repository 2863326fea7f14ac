package billing.estimates;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Estimates over the web. */
@RestController
@RequestMapping("/billing/estimates")
class EstimateController {

	private final Estimating estimating;

	EstimateController(Estimating estimating) {
		this.estimating = estimating;
	}

	@PostMapping
	@Operation(operationId = "estimate", summary = "Say what a visit would cost",
			description = "By the books as they are now, for the day of service. Nothing is kept of it.")
	EstimateView estimate(@Valid @RequestBody EstimateBody body) {
		return estimating.estimate(body);
	}
}
