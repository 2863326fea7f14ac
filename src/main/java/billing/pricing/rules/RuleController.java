package billing.pricing.rules;

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

/** The rules of price over the web. */
@RestController
@RequestMapping("/billing/pricing-rules")
class RuleController {

	private final ImportingBooks importing;
	private final ReadingRules reading;
	private final Currency currency;

	RuleController(ImportingBooks importing, ReadingRules reading, Currency currency) {
		this.importing = importing;
		this.reading = reading;
		this.currency = currency;
	}

	@PostMapping(consumes = "text/csv")
	@Operation(operationId = "importPricingRules", summary = "Import rules for modifiers, taxes and discounts")
	Imported enter(@RequestParam(defaultValue = "false") boolean dryRun,
			@RequestParam(defaultValue = "false") boolean endOpen, @RequestBody byte[] csv) {
		return importing.enter(csv, RuleList.in(currency), RuleList.TABLE, dryRun, endOpen);
	}

	@GetMapping
	@Operation(operationId = "listPricingRules", summary = "List rules for modifiers, taxes and discounts")
	Page<RuleView> list(@RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String name, PageRequest page) {
		return Page.of(reading.list(kind, name, page), page, it -> new Seen(it.id(), it.version()).toString());
	}
}
