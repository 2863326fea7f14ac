package procedures.charts;

import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import outbox.SeesDownstream;

/** The chart over the web. */
@RestController
class ChartController {

	private final ReadingCharts reading;

	ChartController(ReadingCharts reading) {
		this.reading = reading;
	}

	@GetMapping("/encounters/{id}/chart")
	@SeesDownstream
	@Operation(operationId = "readChart", summary = "Read an encounter's chart: its procedures and their way to the bill")
	ChartView read(@PathVariable UUID id, PageRequest page) {
		return reading.read(id, page);
	}
}
