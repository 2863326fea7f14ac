package procedures.practitioners;

import concord.csv.Imported;
import concord.web.IfMatch;
import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Practitioners over the web. */
@RestController
@RequestMapping("/practitioners")
class PractitionerController {

	private final KeepingPractitioners keeping;
	private final ImportingPractitioners importing;

	PractitionerController(KeepingPractitioners keeping, ImportingPractitioners importing) {
		this.keeping = keeping;
		this.importing = importing;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "addPractitioner", summary = "Add a practitioner")
	ResponseEntity<PractitionerView> add(@Valid @RequestBody PractitionerBody body) {
		var view = PractitionerView.of(keeping.add(body.details()));
		return ResponseEntity.created(URI.create("/practitioners/" + view.id())).eTag(view.etag()).body(view);
	}

	@PostMapping(path = "/import", consumes = "text/csv")
	@Operation(operationId = "importPractitioners", summary = "Import practitioners from a file")
	Imported enter(@RequestParam(defaultValue = "false") boolean dryRun, @RequestBody byte[] csv) {
		return importing.enter(csv, dryRun);
	}

	@GetMapping
	@Operation(operationId = "listPractitioners", summary = "List practitioners")
	Page<PractitionerView> list(@RequestParam @Nullable String npi, @RequestParam @Nullable String code,
			PageRequest page) {
		return keeping.list(npi, code, page);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "readPractitioner", summary = "Read a practitioner")
	ResponseEntity<PractitionerView> read(@PathVariable UUID id) {
		return ok(keeping.read(new PractitionerId(id)));
	}

	@PutMapping("/{id}")
	@Operation(operationId = "correctPractitioner", summary = "Correct a practitioner, or say they left")
	ResponseEntity<PractitionerView> correct(@PathVariable UUID id, IfMatch seen,
			@Valid @RequestBody PractitionerBody body) {
		return ok(keeping.correct(new PractitionerId(id), seen, body.details()));
	}

	private static ResponseEntity<PractitionerView> ok(Practitioner practitioner) {
		var view = PractitionerView.of(practitioner);
		return ResponseEntity.ok().eTag(view.etag()).body(view);
	}
}
