package procedures.performed;

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

/** Acts over the web. */
@RestController
@RequestMapping("/procedures")
class ProcedureController {

	private final DocumentingProcedures documenting;
	private final ConcludingProcedures concluding;
	private final ReadingProcedures reading;

	ProcedureController(DocumentingProcedures documenting, ConcludingProcedures concluding,
			ReadingProcedures reading) {
		this.documenting = documenting;
		this.concluding = concluding;
		this.reading = reading;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "documentProcedure", summary = "Document a procedure that began, or plan one")
	ResponseEntity<ProcedureView> document(@Valid @RequestBody ActBody.Documented body) {
		var view = documenting.document(body);
		return ResponseEntity.created(URI.create("/procedures/" + view.id())).eTag(view.etag()).body(view);
	}

	@GetMapping
	@Operation(operationId = "listProcedures", summary = "List procedures of a patient or an encounter")
	Page<ListedProcedure> list(@RequestParam @Nullable UUID encounterId, @RequestParam @Nullable UUID patientId,
			PageRequest page) {
		return reading.list(encounterId, patientId, page);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "readProcedure", summary = "Read a procedure")
	ResponseEntity<ProcedureView> read(@PathVariable UUID id) {
		return ok(reading.read(new ProcedureId(id)));
	}

	@PutMapping("/{id}")
	@Operation(operationId = "amendProcedure", summary = "Amend a procedure")
	ResponseEntity<ProcedureView> amend(@PathVariable UUID id, IfMatch seen,
			@Valid @RequestBody ActBody.Amended body) {
		return ok(concluding.amend(new ProcedureId(id), seen, body));
	}

	private static ResponseEntity<ProcedureView> ok(ProcedureView view) {
		return ResponseEntity.ok().eTag(view.etag()).body(view);
	}
}
