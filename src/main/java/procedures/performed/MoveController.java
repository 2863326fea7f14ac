package procedures.performed;

import concord.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import procedures.course.NotDoneReason;
import procedures.course.Stoppage;

/** The moves of an act's course over the web. */
@RestController
@RequestMapping("/procedures/{id}")
class MoveController {

	private final ConcludingProcedures concluding;

	MoveController(ConcludingProcedures concluding) {
		this.concluding = concluding;
	}

	@PostMapping("/start")
	@Operation(operationId = "startProcedure", summary = "Start a planned procedure")
	ResponseEntity<ProcedureView> start(@PathVariable UUID id, IfMatch seen,
			@Valid @RequestBody MoveBody.Start body) {
		return ok(concluding.start(new ProcedureId(id), seen, body));
	}

	@PostMapping("/hold")
	@Operation(operationId = "holdProcedure", summary = "Put a procedure on hold")
	ResponseEntity<ProcedureView> hold(@PathVariable UUID id, IfMatch seen,
			@Valid @RequestBody MoveBody.Hold body) {
		return move(id, seen, (act, now) -> act.hold(body.at(), body.reason(), now));
	}

	@PostMapping("/resume")
	@Operation(operationId = "resumeProcedure", summary = "Resume a procedure that is on hold")
	ResponseEntity<ProcedureView> resume(@PathVariable UUID id, IfMatch seen,
			@Valid @RequestBody MoveBody.Resume body) {
		return move(id, seen, (act, now) -> act.resume(body.at(), now));
	}

	@PostMapping("/complete")
	@Operation(operationId = "completeProcedure", summary = "Complete a procedure")
	ResponseEntity<ProcedureView> complete(@PathVariable UUID id, IfMatch seen,
			@Valid @RequestBody MoveBody.End body) {
		return move(id, seen, (act, now) -> act.complete(body.end(), now));
	}

	@PostMapping("/stop")
	@Operation(operationId = "stopProcedure", summary = "Stop a procedure, before or after anaesthesia")
	ResponseEntity<ProcedureView> stop(@PathVariable UUID id, IfMatch seen,
			@Valid @RequestBody MoveBody.Stop body) {
		var when = Stoppage.of(body.stopped());
		return move(id, seen, (act, now) -> act.stop(body.end(), when, body.reason(), now));
	}

	@PostMapping("/not-done")
	@Operation(operationId = "leaveProcedureUndone", summary = "Say that a planned procedure is not done, and why")
	ResponseEntity<ProcedureView> notDone(@PathVariable UUID id, IfMatch seen,
			@Valid @RequestBody MoveBody.NotDone body) {
		var why = NotDoneReason.of(body.reason());
		return move(id, seen, (act, now) -> act.leaveUndone(why));
	}

	@PostMapping("/cosign")
	@Operation(operationId = "cosignProcedure", summary = "Cosign a procedure, so that it can be billed")
	ResponseEntity<ProcedureView> cosign(@PathVariable UUID id, IfMatch seen,
			@Valid @RequestBody MoveBody.Cosign body) {
		return ok(concluding.cosign(new ProcedureId(id), seen, body.practitioner()));
	}

	@PostMapping("/enter-in-error")
	@Operation(operationId = "enterProcedureInError", summary = "Withdraw a procedure that was entered in error")
	ResponseEntity<ProcedureView> enterInError(@PathVariable UUID id, IfMatch seen,
			@Valid @RequestBody MoveBody.Reason body) {
		return move(id, seen, (act, now) -> act.enterInError(body.reason()));
	}

	@PostMapping("/restate")
	@Operation(operationId = "restateProcedure", summary = "Restate a procedure: the same version once more")
	ResponseEntity<ProcedureView> restate(@PathVariable UUID id, IfMatch seen) {
		return move(id, seen, (act, now) -> act.restate());
	}

	private ResponseEntity<ProcedureView> move(UUID id, IfMatch seen, BiConsumer<Procedure, Instant> command) {
		return ok(concluding.move(new ProcedureId(id), seen, command));
	}

	private static ResponseEntity<ProcedureView> ok(ProcedureView view) {
		return ResponseEntity.ok().eTag(view.etag()).body(view);
	}
}
