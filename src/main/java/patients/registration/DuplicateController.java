package patients.registration;

import concord.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import patients.duplicates.Grade;
import patients.duplicates.Likely;
import patients.identity.PatientId;

/** Over the web: whom somebody may be, registered or not. */
@RestController
class DuplicateController {

	private static final int MOST = 50;

	private final RegisteringPatients registering;
	private final LikePatients like;
	private final ReadingPatients reading;

	DuplicateController(RegisteringPatients registering, LikePatients like, ReadingPatients reading) {
		this.registering = registering;
		this.like = like;
		this.reading = reading;
	}

	/** @param reasons same-name, similar-name, part-of-name, same-birth-date, similar-birth-date, same-contact */
	record CandidateView(PatientView patient, Grade grade, List<String> reasons) {
	}

	@PostMapping("/patients/duplicates/check")
	@Operation(operationId = "checkForDuplicates", summary = "Whom a person may be that is not registered yet",
			description = "Writes nothing. At most 50, the surest first.")
	Page<CandidateView> check(@Valid @RequestBody Demographics body) {
		return shown(registering.like(body));
	}

	@GetMapping("/patients/{id}/duplicates")
	@Operation(operationId = "readDuplicates", summary = "Which other records may be of this person",
			description = "Without those that were decided not to be. At most 50, the surest first.")
	Page<CandidateView> of(@PathVariable UUID id) {
		return shown(like.like(new PatientId(id)));
	}

	private Page<CandidateView> shown(List<Likely> like) {
		var first = like.stream().limit(MOST).toList();
		Map<UUID, PatientView> patients = reading.inOrder(first.stream().map(Likely::patientId).toList()).stream()
				.collect(Collectors.toMap(PatientView::id, Function.identity()));
		return new Page<>(first.stream().flatMap(it -> Stream.ofNullable(patients.get(it.patientId()))
				.map(patient -> new CandidateView(patient, it.grade(), it.reasons()))).toList(), null);
	}
}
