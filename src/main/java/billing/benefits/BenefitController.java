package billing.benefits;

import billing.money.Amount;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What coverages leave to the patient, over the web. */
@RestController
@RequestMapping("/billing/coverages/{coverageId}/benefits")
class BenefitController {

	private final Benefits benefits;

	BenefitController(Benefits benefits) {
		this.benefits = benefits;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "recordBenefits", summary = "Record what a coverage leaves to the patient",
			description = "For what is charged from now on; what is charged already keeps its shares.")
	ResponseEntity<BenefitView> record(@PathVariable UUID coverageId, @Valid @RequestBody BenefitBody body) {
		benefits.record(coverageId, body);
		var view = benefits.of(coverageId);
		return ResponseEntity.created(URI.create("/billing/coverages/" + coverageId + "/benefits"))
				.eTag(String.valueOf(view.version())).body(view);
	}

	@GetMapping
	@Operation(operationId = "readBenefits", summary = "Read what a coverage leaves to the patient")
	BenefitView read(@PathVariable UUID coverageId) {
		return benefits.of(coverageId);
	}

	/**
	 * @param copay       of each day of service, before anything else
	 * @param deductible  of each calendar year, before the payer pays
	 * @param coinsurance percent of the rest, from 0 to 100
	 */
	record BenefitBody(@NotNull @Valid Amount copay, @NotNull @Valid Amount deductible,
			@NotNull BigDecimal coinsurance) {
	}
}
