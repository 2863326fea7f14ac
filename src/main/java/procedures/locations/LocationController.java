package procedures.locations;

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
import outbox.TimeOrderedIds;
import procedures.facilities.FacilityId;

/** Wards, rooms and beds over the web. */
@RestController
@RequestMapping("/locations")
class LocationController {

	private final KeepingLocations keeping;
	private final ImportingLocations importing;

	LocationController(KeepingLocations keeping, ImportingLocations importing) {
		this.keeping = keeping;
		this.importing = importing;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "openLocation", summary = "Open a location")
	ResponseEntity<LocationView> open(@Valid @RequestBody LocationBody body) {
		var view = LocationView.of(keeping.open(body.location(new LocationId(TimeOrderedIds.next()), 1)));
		return ResponseEntity.created(URI.create("/locations/" + view.id())).eTag(view.etag()).body(view);
	}

	@PostMapping(path = "/import", consumes = "text/csv")
	@Operation(operationId = "importLocations", summary = "Import locations from a file")
	Imported enter(@RequestParam(defaultValue = "false") boolean dryRun, @RequestBody byte[] csv) {
		return importing.enter(csv, dryRun);
	}

	@GetMapping
	@Operation(operationId = "listLocations", summary = "List locations of a facility, or of a larger one")
	Page<LocationView> list(@RequestParam UUID facilityId, @RequestParam @Nullable UUID partOf, PageRequest page) {
		return keeping.list(new FacilityId(facilityId), partOf == null ? null : new LocationId(partOf), page);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "readLocation", summary = "Read a location")
	ResponseEntity<LocationView> read(@PathVariable UUID id) {
		return ok(keeping.read(new LocationId(id)));
	}

	@PutMapping("/{id}")
	@Operation(operationId = "correctLocation", summary = "Correct, move or close a location")
	ResponseEntity<LocationView> correct(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody LocationBody body) {
		return ok(keeping.correct(new LocationId(id), seen, body));
	}

	private static ResponseEntity<LocationView> ok(Location location) {
		var view = LocationView.of(location);
		return ResponseEntity.ok().eTag(view.etag()).body(view);
	}
}
