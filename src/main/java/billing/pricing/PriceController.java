package billing.pricing;

import billing.charges.HeldCharges;
import billing.charges.HeldCharges.Released;
import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
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

	private final ImportingPrices importing;
	private final ReadingPrices reading;
	private final HeldCharges held;

	PriceController(ImportingPrices importing, ReadingPrices reading, HeldCharges held) {
		this.importing = importing;
		this.reading = reading;
		this.held = held;
	}

	/** What has waited for these prices is charged with them, as far as one transaction goes. */
	@PostMapping(consumes = "text/csv")
	@Operation(operationId = "importPrices", summary = "Import a price list")
	Result enter(@RequestParam(defaultValue = "false") boolean dryRun, @RequestBody byte[] csv) {
		var imported = importing.enter(csv, dryRun);
		return new Result(dryRun, imported.rows(), imported.added(), imported.changed(), imported.unchanged(),
				dryRun ? null : held.price());
	}

	@GetMapping
	@Operation(operationId = "listPrices", summary = "List prices")
	Page<PriceView> list(@RequestParam(required = false) @Nullable String system,
			@RequestParam(required = false) @Nullable String code, PageRequest page) {
		return Page.of(reading.list(system, code, page), page, PriceView::key);
	}

	/** @param held the charges that waited for a price; {@code null} on trial */
	record Result(boolean dryRun, int rows, int added, int changed, int unchanged, @Nullable Released held) {
	}
}
