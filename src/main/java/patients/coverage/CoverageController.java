package patients.coverage;

import concord.web.IfMatch;
import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import patients.identity.PatientId;

/** Coverages over the web. */
@RestController
class CoverageController {

	private final RecordingCoverages recording;
	private final ReadingCoverages reading;

	CoverageController(RecordingCoverages recording, ReadingCoverages reading) {
		this.recording = recording;
		this.reading = reading;
	}

	@PostMapping("/patients/{id}/coverages")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "startCoverage", summary = "Start a coverage",
			description = "409 where it overlaps with one of the same rank.")
	ResponseEntity<CoverageView> start(@PathVariable UUID id, @Valid @RequestBody CoverageBody body) {
		var coverage = recording.start(new PatientId(id), body);
		return ResponseEntity.created(URI.create("/coverages/" + coverage.id()))
				.eTag(coverage.etag()).body(coverage);
	}

	@GetMapping("/patients/{id}/coverages")
	@Operation(operationId = "listCoverages", summary = "List a patient's coverages")
	Page<CoverageView> list(@PathVariable UUID id, PageRequest page) {
		return reading.of(new PatientId(id), page);
	}

	@GetMapping("/coverages/{id}")
	@Operation(operationId = "readCoverage", summary = "Read a coverage")
	ResponseEntity<CoverageView> read(@PathVariable UUID id) {
		return answer(reading.read(new CoverageId(id)));
	}

	@PutMapping("/coverages/{id}")
	@Operation(operationId = "correctCoverage", summary = "Correct, end or withdraw a coverage")
	ResponseEntity<CoverageView> correct(@PathVariable UUID id, IfMatch seen,
			@Valid @RequestBody CoverageBody body) {
		return answer(recording.correct(new CoverageId(id), seen, body));
	}

	private static ResponseEntity<CoverageView> answer(CoverageView coverage) {
		return ResponseEntity.ok().eTag(coverage.etag()).body(coverage);
	}
}
