package billing.pricing;

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

/** The price book over the web. */
@RestController
@RequestMapping("/billing/prices")
class PriceController {

	private final ImportingBooks importing;
	private final ReadingPrices reading;
	private final Currency currency;

	PriceController(ImportingBooks importing, ReadingPrices reading, Currency currency) {
		this.importing = importing;
		this.reading = reading;
		this.currency = currency;
	}

	/** What has waited for these prices is charged with them, as far as one transaction goes. */
	@PostMapping(consumes = "text/csv")
	@Operation(operationId = "importPrices", summary = "Import a price list")
	Imported enter(@RequestParam(defaultValue = "false") boolean dryRun,
			@RequestParam(defaultValue = "false") boolean endOpen, @RequestBody byte[] csv) {
		return importing.enter(csv, PriceList.in(currency), PriceList.TABLE, dryRun, endOpen);
	}

	@GetMapping
	@Operation(operationId = "listPrices", summary = "List prices")
	Page<PriceView> list(@RequestParam(required = false) @Nullable String system,
			@RequestParam(required = false) @Nullable String code, PageRequest page) {
		return Page.of(reading.list(system, code, page), page, PriceView::key);
	}
}
