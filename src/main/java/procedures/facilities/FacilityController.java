package procedures.facilities;

import concord.csv.Imported;
import concord.web.IfMatch;
import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
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

/** Facilities over the web. */
@RestController
@RequestMapping("/facilities")
class FacilityController {

	private final KeepingFacilities keeping;

	FacilityController(KeepingFacilities keeping) {
		this.keeping = keeping;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "openFacility", summary = "Open a facility")
	ResponseEntity<FacilityView> open(@Valid @RequestBody FacilityBody body) {
		var view = FacilityView.of(keeping.open(body.details()));
		return ResponseEntity.created(URI.create("/facilities/" + view.id())).eTag(view.etag()).body(view);
	}

	@PostMapping(path = "/import", consumes = "text/csv")
	@Operation(operationId = "importFacilities", summary = "Import facilities from a file")
	Imported enter(@RequestParam(defaultValue = "false") boolean dryRun, @RequestBody byte[] csv) {
		return keeping.enter(csv, dryRun);
	}

	@GetMapping
	@Operation(operationId = "listFacilities", summary = "List facilities")
	Page<FacilityView> list(PageRequest page) {
		return keeping.list(page);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "readFacility", summary = "Read a facility")
	ResponseEntity<FacilityView> read(@PathVariable UUID id) {
		return ok(keeping.read(new FacilityId(id)));
	}

	@PutMapping("/{id}")
	@Operation(operationId = "correctFacility", summary = "Correct or close a facility")
	ResponseEntity<FacilityView> correct(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody FacilityBody body) {
		return ok(keeping.correct(new FacilityId(id), seen, body.details()));
	}

	private static ResponseEntity<FacilityView> ok(Facility facility) {
		var view = FacilityView.of(facility);
		return ResponseEntity.ok().eTag(view.etag()).body(view);
	}
}
