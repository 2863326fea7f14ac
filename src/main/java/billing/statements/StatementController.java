package billing.statements;

import concord.web.KeyRequired;
import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Statements over the web. */
@RestController
@RequestMapping("/billing/statements")
class StatementController {

	private final Dunning dunning;
	private final ReadingStatements reading;
	private final StatementLetter letter;

	StatementController(Dunning dunning, ReadingStatements reading, StatementLetter letter) {
		this.dunning = dunning;
		this.reading = reading;
		this.letter = letter;
	}

	@KeyRequired
	@PostMapping("/run")
	@Operation(operationId = "issueStatements", summary = "Issue this month's statements",
			description = "One for each account that owes more than is there of its payments, and has none this month; at "
					+ "most 200: ask again until there are none.")
	Run run() {
		return new Run(dunning.run());
	}

	@GetMapping
	@Operation(operationId = "listStatements", summary = "List statements")
	Page<StatementView> list(@RequestParam(required = false) @Nullable UUID accountId, PageRequest page) {
		return Page.of(reading.list(accountId, page), page, it -> it.id().toString());
	}

	@GetMapping("/{id}")
	@Operation(operationId = "readStatement", summary = "Read a statement")
	StatementView read(@PathVariable UUID id) {
		return reading.one(id);
	}

	@GetMapping(path = "/{id}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
	@Operation(operationId = "printStatement", summary = "Print a statement")
	byte[] print(@PathVariable UUID id) throws IOException {
		return letter.print(id);
	}

	record Run(int issued) {
	}
}
