package billing.books;

import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The books over the web. */
@RestController
@RequestMapping("/billing")
class BooksController {

	private final ClosingPeriods periods;
	private final TrialBalance balance;

	BooksController(ClosingPeriods periods, TrialBalance balance) {
		this.periods = periods;
		this.balance = balance;
	}

	@GetMapping("/periods")
	@Operation(operationId = "listPeriods", summary = "List the months somebody closed or opened again")
	Page<PeriodView> list(PageRequest page) {
		return Page.of(periods.all(page), page, it -> it.month() + "-01");
	}

	@PostMapping("/periods/{month}/close")
	@Operation(operationId = "closePeriod", summary = "Close a month",
			description = "Nothing is booked in it any more; what corrects it is booked in the open one and names it.")
	PeriodView close(@PathVariable String month, @Valid @RequestBody Decision body) {
		return periods.close(Month.of(month), body.reason());
	}

	@PostMapping("/periods/{month}/reopen")
	@Operation(operationId = "reopenPeriod", summary = "Open a closed month again")
	PeriodView reopen(@PathVariable String month, @Valid @RequestBody Decision body) {
		return periods.reopen(Month.of(month), body.reason());
	}

	@GetMapping("/trial-balance")
	@Operation(operationId = "readTrialBalance", summary = "Read the trial balance")
	BooksView trialBalance(@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to) {
		return balance.of(from, to);
	}

	/** @param reason kept for whoever audits the books */
	record Decision(@NotBlank @Size(max = 200) String reason) {
	}
}
