package patients.registration;

import concord.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
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
import patients.identity.PatientId;

/** Patients over the web. What is known of a person never stands in a URL, but for the id. */
@RestController
@RequestMapping("/patients")
class PatientController {

	private final RegisteringPatients registering;
	private final CorrectingDemographics correcting;
	private final RecordingDeaths deaths;
	private final ReadingPatients reading;

	PatientController(RegisteringPatients registering, CorrectingDemographics correcting,
			RecordingDeaths deaths, ReadingPatients reading) {
		this.registering = registering;
		this.correcting = correcting;
		this.deaths = deaths;
		this.reading = reading;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "registerPatient", summary = "Register a patient",
			description = "With duplicates=refuse nobody is registered who is certainly or probably there: 409 "
					+ "looks-alike names the candidates. Sent again with each that is another person as notSameAs, it "
					+ "registers, and remembers that.")
	ResponseEntity<PatientView> register(@Valid @RequestBody Demographics body,
			@Parameter(description = "allow or refuse") @RequestParam(defaultValue = "allow") String duplicates,
			@RequestParam(defaultValue = "") List<UUID> notSameAs) {
		var refuses = OnDuplicates.of(duplicates) == OnDuplicates.REFUSE;
		var patient = registering.register(body, refuses, notSameAs);
		return ResponseEntity.created(URI.create("/patients/" + patient.id())).eTag(patient.etag()).body(patient);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "readPatient", summary = "Read a patient")
	ResponseEntity<PatientView> read(@PathVariable UUID id) {
		return answer(reading.read(new PatientId(id)));
	}

	@PutMapping("/{id}")
	@Operation(operationId = "correctPatient", summary = "Correct a patient's demographics")
	ResponseEntity<PatientView> correct(@PathVariable UUID id, IfMatch seen,
			@Valid @RequestBody Demographics body) {
		return answer(correcting.correct(new PatientId(id), seen, body));
	}

	@PostMapping("/{id}/death")
	@Operation(operationId = "recordDeath", summary = "Record a patient's death, correct it or take it back")
	ResponseEntity<PatientView> death(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody DeathBody body) {
		return answer(deaths.record(new PatientId(id), seen, body));
	}

	private static ResponseEntity<PatientView> answer(PatientView patient) {
		return ResponseEntity.ok().eTag(patient.etag()).body(patient);
	}
}
