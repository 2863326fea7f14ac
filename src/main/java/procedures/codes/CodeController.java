package procedures.codes;

import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The book of codes over the web. A day that is not said is today, at the hospital. */
@RestController
@RequestMapping("/codes")
class CodeController {

	private final ReadingCodes reading;
	private final SearchingCodes searching;

	CodeController(ReadingCodes reading, SearchingCodes searching) {
		this.reading = reading;
		this.searching = searching;
	}

	@GetMapping
	@Operation(operationId = "searchCodes", summary = "Search codes by text, or list them")
	Page<CodeView> search(@RequestParam(required = false) @Nullable String system,
			@RequestParam(required = false) @Nullable String text,
			@RequestParam(required = false) @Nullable LocalDate on, PageRequest page) {
		return text == null ? reading.list(system, on, page) : searching.search(system, text, on, page);
	}

	@GetMapping("/lookup")
	@Operation(operationId = "lookUpCode", summary = "Look up one code")
	CodeLookUp lookUp(@RequestParam String system, @RequestParam String code,
			@RequestParam(required = false) @Nullable LocalDate on) {
		return reading.lookUp(system, code, on);
	}

	@GetMapping("/systems")
	@Operation(operationId = "listCodeSystems", summary = "List the code systems that are loaded")
	List<CodeSystemView> systems() {
		return reading.systems();
	}
}
