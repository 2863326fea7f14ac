package patients.history;

import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Histories over the web. */
@RestController
class HistoryController {

	private final ReadingHistory reading;

	HistoryController(ReadingHistory reading) {
		this.reading = reading;
	}

	@GetMapping("/patients/{id}/history")
	@Operation(operationId = "readPatientHistory", summary = "Who changed what in a patient's record, and when")
	Page<ChangeView> ofPatient(@PathVariable UUID id, PageRequest page) {
		return reading.ofPatient(id, page);
	}

	@GetMapping("/coverages/{id}/history")
	@Operation(operationId = "readCoverageHistory", summary = "Who changed what in a coverage, and when")
	Page<ChangeView> ofCoverage(@PathVariable UUID id, PageRequest page) {
		return reading.ofCoverage(id, page);
	}
}
