package procedures.history;

import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An act's history over the web. */
@RestController
class HistoryController {

	private final ReadingHistory reading;

	HistoryController(ReadingHistory reading) {
		this.reading = reading;
	}

	@GetMapping("/procedures/{id}/history")
	@Operation(operationId = "readProcedureHistory",
			summary = "List the versions of a procedure, the first first")
	Page<VersionView> history(@PathVariable UUID id, PageRequest page) {
		return reading.of(id, page);
	}
}
