package procedures.encounters;

import com.fasterxml.jackson.annotation.JsonProperty;
import concord.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import procedures.encounters.hospitalization.AdmitSource;
import procedures.encounters.hospitalization.Disposition;

/** The course of a visit over the web. */
@RestController
@RequestMapping("/encounters/{id}")
class CourseController {

	private final ConductingEncounters conducting;
	private final WithdrawingEncounters withdrawing;

	CourseController(ConductingEncounters conducting, WithdrawingEncounters withdrawing) {
		this.conducting = conducting;
		this.withdrawing = withdrawing;
	}

	@PostMapping("/arrive")
	@Operation(operationId = "arriveAtEncounter", summary = "The patient has arrived")
	ResponseEntity<EncounterView> arrive(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody Arrival body) {
		return ok(conducting.arrive(new EncounterId(id), seen, body.at(), body.locationId()));
	}

	@PostMapping("/start")
	@Operation(operationId = "beginEncounter", summary = "Begin an encounter that was planned or whose patient arrived")
	ResponseEntity<EncounterView> start(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody Arrival body) {
		return ok(conducting.start(new EncounterId(id), seen, body.at(), body.locationId()));
	}

	@PostMapping("/admit")
	@Operation(operationId = "admitEncounter", summary = "Admit the patient as an inpatient")
	ResponseEntity<EncounterView> admit(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody Admission body) {
		return ok(conducting.admit(new EncounterId(id), seen, body.as(), AdmitSource.ofNullable(body.admitSource()),
				body.at(), body.locationId()));
	}

	@PostMapping("/move")
	@Operation(operationId = "moveEncounter", summary = "Move the patient to another location")
	ResponseEntity<EncounterView> move(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody Relocation body) {
		return ok(conducting.move(new EncounterId(id), seen, body.locationId(), body.at()));
	}

	@PostMapping("/leave")
	@Operation(operationId = "leaveEncounter", summary = "The patient goes on leave")
	ResponseEntity<EncounterView> leave(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody Moment body) {
		return ok(conducting.leave(new EncounterId(id), seen, body.at()));
	}

	@PostMapping("/return")
	@Operation(operationId = "returnToEncounter", summary = "The patient is back from leave")
	ResponseEntity<EncounterView> comeBack(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody Moment body) {
		return ok(conducting.comeBack(new EncounterId(id), seen, body.at()));
	}

	@PostMapping("/finish")
	@Operation(operationId = "finishEncounter", summary = "Finish an encounter: the patient is discharged")
	ResponseEntity<EncounterView> finish(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody Discharge body) {
		return ok(conducting.finish(new EncounterId(id), seen, body.end(), Disposition.ofNullable(body.disposition())));
	}

	@PostMapping("/cancel")
	@Operation(operationId = "cancelEncounter", summary = "Cancel an encounter that never began")
	ResponseEntity<EncounterView> cancel(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody Why body) {
		return ok(withdrawing.cancel(new EncounterId(id), seen, body.reason()));
	}

	@PostMapping("/enter-in-error")
	@Operation(operationId = "enterEncounterInError", summary = "Withdraw an encounter that was entered in error")
	ResponseEntity<EncounterView> enterInError(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody Why body) {
		return ok(withdrawing.enterInError(new EncounterId(id), seen, body.reason()));
	}

	private static ResponseEntity<EncounterView> ok(EncounterView view) {
		return ResponseEntity.ok().eTag(view.etag()).body(view);
	}

	record Moment(@NotNull OffsetDateTime at) {
	}

	record Arrival(@NotNull OffsetDateTime at, @Nullable UUID locationId) {
	}

	/** The class is IMP where nothing is said. */
	record Admission(@NotNull OffsetDateTime at, @JsonProperty("class") @Nullable String encounterClass,
			@Nullable String admitSource, @Nullable UUID locationId) {

		EncounterClass as() {
			return encounterClass == null ? EncounterClass.IMP : EncounterClass.of(encounterClass);
		}
	}

	record Relocation(@NotNull UUID locationId, @NotNull OffsetDateTime at) {
	}

	record Discharge(@NotNull OffsetDateTime end, @Nullable String disposition) {
	}

	record Why(@NotBlank @Size(max = 500) String reason) {
	}
}
