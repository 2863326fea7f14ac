package patients.duplicates;

import concord.refusal.Refusal;
import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import patients.identity.PatientId;

/** The worklist of duplicates over the web. */
@RestController
class WorklistController {

	private final Worklist worklist;

	WorklistController(Worklist worklist) {
		this.worklist = worklist;
	}

	@GetMapping("/patients/duplicates")
	@Operation(operationId = "listDuplicates", summary = "List pairs of records that may be of one person")
	Page<DuplicateView> list(
			@Parameter(description = "open or not-same") @RequestParam(defaultValue = "open") String status,
			@Parameter(description = "certain, probable or possible") @RequestParam(required = false)
			@Nullable String grade, PageRequest page) {
		return worklist.list(DuplicateStatus.of(status), grade == null ? null : grade(grade), page);
	}

	@PostMapping("/patients/{id}/duplicates/decide")
	@Operation(operationId = "decideDuplicate", summary = "Say that two records are not of one person, or take it back")
	DuplicateView decide(@PathVariable UUID id, @Valid @RequestBody DecisionBody body) {
		return worklist.decide(new PatientId(id), body);
	}

	private static Grade grade(String code) {
		return Arrays.stream(Grade.values()).filter(it -> it.name().toLowerCase(Locale.ROOT).equals(code)).findFirst()
				.orElseThrow(() -> new Refusal.Invalid("grade", "is one of certain, probable, possible"));
	}
}
