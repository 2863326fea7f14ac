package procedures.encounters;

import com.fasterxml.jackson.annotation.JsonProperty;
import concord.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import procedures.identifiers.GivenIdentifier;
import procedures.roster.PatientId;

/** Visits over the web. */
@RestController
@RequestMapping("/encounters")
class EncounterController {

	private final StartingEncounters starting;
	private final FinishingEncounters finishing;
	private final ReadingEncounters reading;

	EncounterController(StartingEncounters starting, FinishingEncounters finishing, ReadingEncounters reading) {
		this.starting = starting;
		this.finishing = finishing;
		this.reading = reading;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "startEncounter", summary = "Start an encounter")
	ResponseEntity<EncounterView> start(@Valid @RequestBody Start body) {
		var view = starting.start(new PatientId(body.patientId()), EncounterClass.of(body.encounterClass()),
				body.start(), body.given());
		return ResponseEntity.created(URI.create("/encounters/" + view.id())).eTag(view.etag()).body(view);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "readEncounter", summary = "Read an encounter")
	ResponseEntity<EncounterView> read(@PathVariable UUID id) {
		return ok(reading.read(new EncounterId(id)));
	}

	@PostMapping("/{id}/finish")
	@Operation(operationId = "finishEncounter", summary = "Finish an encounter")
	ResponseEntity<EncounterView> finish(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody Finish body) {
		return ok(finishing.finish(new EncounterId(id), seen, body.end()));
	}

	private static ResponseEntity<EncounterView> ok(EncounterView view) {
		return ResponseEntity.ok().eTag(view.etag()).body(view);
	}

	/** The class is asked for by {@link EncounterClass}, which calls it what the caller does. */
	record Start(@NotNull UUID patientId, @JsonProperty("class") @Nullable String encounterClass,
			@NotNull OffsetDateTime start,
			@Nullable @Size(max = 20) List<@NotNull @Valid GivenIdentifier> identifiers) {

		List<GivenIdentifier> given() {
			return identifiers == null ? List.of() : identifiers;
		}
	}

	record Finish(@NotNull OffsetDateTime end) {
	}
}
