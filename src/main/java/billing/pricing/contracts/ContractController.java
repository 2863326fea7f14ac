package billing.pricing.contracts;

import billing.pricing.Imported;
import billing.pricing.ImportingBooks;
import billing.pricing.lists.Seen;
import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contracts with payers over the web. */
@RestController
@RequestMapping("/billing/contracts")
class ContractController {

	private final ImportingBooks importing;
	private final ReadingRates reading;
	private final Currency currency;

	ContractController(ImportingBooks importing, ReadingRates reading, Currency currency) {
		this.importing = importing;
		this.reading = reading;
		this.currency = currency;
	}

	@PostMapping(consumes = "text/csv")
	@Operation(operationId = "importContracts", summary = "Import contracts with payers")
	Imported enter(@RequestParam(defaultValue = "false") boolean dryRun,
			@RequestParam(defaultValue = "false") boolean endOpen, @RequestBody byte[] csv) {
		return importing.enter(csv, RateList.in(currency), RateList.TABLE, dryRun, endOpen);
	}

	@GetMapping
	@Operation(operationId = "listContracts", summary = "List what contracts with payers say")
	Page<RateView> list(@RequestParam(required = false) @Nullable String payerCode, PageRequest page) {
		return Page.of(reading.list(payerCode, page), page, it -> new Seen(it.id(), it.version()).toString());
	}
}
