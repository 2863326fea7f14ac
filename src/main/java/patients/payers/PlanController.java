package patients.payers;

import concord.csv.Imported;
import concord.web.IfMatch;
import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plans over the web. */
@RestController
@RequestMapping("/insurance-plans")
class PlanController {

	private final Plans plans;

	PlanController(Plans plans) {
		this.plans = plans;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "addPlan", summary = "Add a plan")
	ResponseEntity<PlanView> add(@Valid @RequestBody PlanBody body) {
		var plan = plans.add(body.details());
		return ResponseEntity.created(URI.create("/insurance-plans/" + plan.id())).eTag(plan.etag()).body(plan);
	}

	@PostMapping(path = "/import", consumes = "text/csv")
	@Operation(operationId = "importPlans", summary = "Import plans from a file")
	Imported enter(@RequestParam(defaultValue = "false") boolean dryRun, @RequestBody byte[] csv) {
		return plans.enter(csv, dryRun);
	}

	@GetMapping
	@Operation(operationId = "listPlans", summary = "List plans, of all payers or of one by its code")
	Page<PlanView> list(@RequestParam(required = false) @Nullable String payer, PageRequest page) {
		return plans.list(payer, page);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "readPlan", summary = "Read a plan")
	ResponseEntity<PlanView> read(@PathVariable UUID id) {
		return answer(plans.read(id));
	}

	@PutMapping("/{id}")
	@Operation(operationId = "correctPlan", summary = "Correct a plan, or say that it is not used any more")
	ResponseEntity<PlanView> correct(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody PlanBody body) {
		return answer(plans.correct(id, seen, body.details()));
	}

	private static ResponseEntity<PlanView> answer(PlanView plan) {
		return ResponseEntity.ok().eTag(plan.etag()).body(plan);
	}
}
