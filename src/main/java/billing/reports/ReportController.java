package billing.reports;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports over the web. */
@RestController
@RequestMapping("/billing/reports")
class ReportController {

	private static final String NAMES = "aging, revenue-by-department, revenue-by-payer, revenue-by-code, "
			+ "day-sheet, dnfb, charge-lag, late-charges, payments-by-method. Aging is as of the last day, dnfb of today. More "
			+ "than 100,000 rows are refused.";

	private final Reporting reporting;

	ReportController(Reporting reporting) {
		this.reporting = reporting;
	}

	@GetMapping("/{name}")
	@Operation(operationId = "readReport", summary = "Read a report", description = NAMES)
	Report read(@PathVariable String name, @RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to) {
		return reporting.make(ReportKind.of(name), from, to);
	}

	@GetMapping(path = "/{name}/csv", produces = "text/csv")
	@Operation(operationId = "readReportAsCsv", summary = "Read a report as CSV", description = NAMES)
	String csv(@PathVariable String name, @RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to) throws IOException {
		var report = reporting.make(ReportKind.of(name), from, to);
		var text = new StringWriter();
		var csv = CsvWriter.builder().build(text);
		csv.writeRecord(report.columns());
		for (var row : report.rows()) {
			csv.writeRecord(row.stream().map(it -> it == null ? "" : it).toList());
		}
		csv.close();
		return text.toString();
	}
}
