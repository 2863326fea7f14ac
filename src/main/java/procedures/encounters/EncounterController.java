package procedures.encounters;

import concord.web.IfMatch;
import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
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
import procedures.encounters.staff.InChargeBody;

/** Visits over the web: opened, read, and who is in charge. */
@RestController
@RequestMapping("/encounters")
class EncounterController {

	private final OpeningEncounters opening;
	private final ConductingEncounters conducting;
	private final CorrectingEncounters correcting;
	private final Corrections corrections;
	private final ReadingEncounters reading;

	EncounterController(OpeningEncounters opening, ConductingEncounters conducting,
			CorrectingEncounters correcting, Corrections corrections, ReadingEncounters reading) {
		this.opening = opening;
		this.correcting = correcting;
		this.corrections = corrections;
		this.conducting = conducting;
		this.reading = reading;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "startEncounter", summary = "Start an encounter, or plan one")
	ResponseEntity<EncounterView> open(@Valid @RequestBody OpenBody body) {
		var view = opening.open(body);
		return ResponseEntity.created(URI.create("/encounters/" + view.id())).eTag(view.etag()).body(view);
	}

	@GetMapping
	@Operation(operationId = "listEncounters", summary = "List encounters of a patient, or who is at a location now")
	Page<ListedEncounter> list(@RequestParam @Nullable UUID patientId, @RequestParam @Nullable UUID locationId,
			@RequestParam @Nullable String status, PageRequest page) {
		return reading.list(patientId, locationId, status, page);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "readEncounter", summary = "Read an encounter")
	ResponseEntity<EncounterView> read(@PathVariable UUID id) {
		return ok(reading.read(new EncounterId(id)));
	}

	@PutMapping("/{id}")
	@Operation(operationId = "correctEncounter", summary = "Correct an encounter that was recorded wrongly")
	ResponseEntity<EncounterView> correct(@PathVariable UUID id, IfMatch seen,
			@Valid @RequestBody CorrectBody body) {
		return ok(correcting.correct(new EncounterId(id), seen, body));
	}

	@GetMapping("/{id}/corrections")
	@Operation(operationId = "listEncounterCorrections",
			summary = "List what an encounter was before it was corrected, the first first")
	Page<Corrections.CorrectionView> corrections(@PathVariable UUID id, PageRequest page) {
		reading.read(new EncounterId(id));
		return corrections.of(new EncounterId(id), page);
	}

	@PutMapping("/{id}/participants")
	@Operation(operationId = "staffEncounter", summary = "Say who is in charge of an encounter")
	ResponseEntity<EncounterView> staff(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody Staff body) {
		return ok(conducting.staff(new EncounterId(id), seen, body.participants()));
	}

	private static ResponseEntity<EncounterView> ok(EncounterView view) {
		return ResponseEntity.ok().eTag(view.etag()).body(view);
	}

	record Staff(@NotNull @Size(max = 20) List<@NotNull @Valid InChargeBody> participants) {
	}
}
