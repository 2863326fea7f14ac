package outbox.keeping;

import concord.refusal.Refusal;
import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import outbox.Cause;

/** The log in parts, for whoever archives it: what there is, a part as a file, and its leaving. */
@RestController
@RequestMapping("/operations/log/parts")
class PartsController {

	private final Parts parts;

	PartsController(Parts parts) {
		this.parts = parts;
	}

	@GetMapping
	@Operation(operationId = "listParts", summary = "List the parts of the log, and which may leave it")
	Page<PartView> list(PageRequest page, @RequestParam(required = false) @Nullable OffsetDateTime before) {
		return Page.of(parts.list(page, before), page, PartView::key);
	}

	/**
	 * Every column of every event, in the order of lane and position. Whoever keeps it counts the events and
	 * computes each one's hash: an answer that was cut off does not say so.
	 */
	@GetMapping(path = "/{number}", produces = "text/csv")
	@Operation(operationId = "readPart", summary = "Read a part of the log as CSV")
	@ApiResponse(responseCode = "200", description = "One event a line",
			content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
	void read(@PathVariable long number, HttpServletResponse response) throws IOException {
		var part = existing(number);
		if (!part.kept()) {
			throw new Refusal.NotFound("part in the log", null);
		}
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader("Cache-Control", "no-store");
		parts.copy(part, response.getOutputStream());
		response.flushBuffer();
	}

	/** Refuses what is not full, unread, parked or too young, and an archive that is not what the log has. */
	@PostMapping("/{number}/drop")
	@Operation(operationId = "dropPart", summary = "Drop a part of the log that was archived")
	PartView drop(@PathVariable long number, @RequestBody Proof proof) {
		existing(number);
		var reason = parts.drop(number, proof, Cause.current().actor());
		if (!reason.isEmpty()) {
			throw new Refusal.NotAllowed("Part %d stays: %s.".formatted(number, reason));
		}
		return existing(number);
	}

	private PartView existing(long number) {
		return parts.find(number).orElseThrow(() -> new Refusal.NotFound("part", null));
	}
}
