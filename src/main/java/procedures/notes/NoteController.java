package procedures.notes;

import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Clinical notes over the web, for those who treat. */
@RestController
@RequestMapping("/procedures/{id}/notes")
class NoteController {

	private final ClinicalNotes notes;

	NoteController(ClinicalNotes notes) {
		this.notes = notes;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "writeClinicalNote", summary = "Write a clinical note about a procedure")
	NoteView write(@PathVariable UUID id, @Valid @RequestBody Note body) {
		return notes.write(id, body.text());
	}

	@GetMapping
	@Operation(operationId = "listClinicalNotes", summary = "List the clinical notes of a procedure")
	Page<NoteView> list(@PathVariable UUID id, PageRequest page) {
		return notes.of(id, page);
	}

	/** @param text at most 20,000 characters */
	record Note(@NotBlank @Size(max = 20_000) String text) {
	}
}
