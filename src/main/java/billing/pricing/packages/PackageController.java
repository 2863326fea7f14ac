package billing.pricing.packages;

import billing.pricing.Imported;
import billing.pricing.ImportingBooks;
import billing.pricing.lists.Seen;
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

/** Packages over the web. */
@RestController
@RequestMapping("/billing/packages")
class PackageController {

	private final ImportingBooks importing;
	private final ReadingPackages reading;

	PackageController(ImportingBooks importing, ReadingPackages reading) {
		this.importing = importing;
		this.reading = reading;
	}

	@PostMapping(consumes = "text/csv")
	@Operation(operationId = "importPackages", summary = "Import packages")
	Imported enter(@RequestParam(defaultValue = "false") boolean dryRun,
			@RequestParam(defaultValue = "false") boolean endOpen, @RequestBody byte[] csv) {
		return importing.enter(csv, PackageList.LAYOUT, PackageList.TABLE, dryRun, endOpen);
	}

	@GetMapping
	@Operation(operationId = "listPackages", summary = "List packages")
	Page<PackageView> list(@RequestParam(required = false) @Nullable String code, PageRequest page) {
		return Page.of(reading.list(code, page), page, it -> new Seen(it.id(), it.version()).toString());
	}
}
