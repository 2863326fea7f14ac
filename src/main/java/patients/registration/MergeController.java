package patients.registration;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import patients.identity.PatientId;
import patients.merging.MergeBody;
import patients.restriction.Guard;

/** Merging over the web. */
@RestController
@RequestMapping("/patients/{id}")
class MergeController {

	private final MergingPatients merging;
	private final Guard guard;

	MergeController(MergingPatients merging, Guard guard) {
		this.merging = merging;
		this.guard = guard;
	}

	@PostMapping("/merge")
	@Operation(operationId = "mergePatients", summary = "Fold this record into another of the same person",
			description = "Answers with the surviving record, and so does from now on whoever asks for this one. What was "
					+ "recorded stays as it was recorded. 409 not-allowed where one of them was merged already, where it was "
					+ "decided that they are not the same, and where deaths or coverages contradict each other.")
	ResponseEntity<PatientView> merge(@PathVariable UUID id, @Valid @RequestBody MergeBody body,
			@RequestHeader(name = Guard.HEADER, required = false) @Nullable String reason) {
		guard.open(new PatientId(body.survivorId()), reason, "POST /patients/{id}/merge");
		return answer(merging.merge(new PatientId(id), new PatientId(body.survivorId())));
	}

	@PostMapping("/unmerge")
	@Operation(operationId = "unmergePatients", summary = "Restore a record that was folded into another",
			description = "What was recorded for this record is its own again; what was recorded for the other stays there.")
	ResponseEntity<PatientView> unmerge(@PathVariable UUID id) {
		return answer(merging.unmerge(new PatientId(id)));
	}

	private static ResponseEntity<PatientView> answer(PatientView patient) {
		return ResponseEntity.ok().eTag(patient.etag()).body(patient);
	}
}
