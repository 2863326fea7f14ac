package procedures.scheduling.hours;

import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import outbox.TimeOrderedIds;
import procedures.scheduling.resources.ResourceId;

/** Closures over the web. */
@RestController
@RequestMapping("/closures")
class ClosureController {

	private final KeepingClosures keeping;

	ClosureController(KeepingClosures keeping) {
		this.keeping = keeping;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "close", summary = "Close a facility or a resource for a time")
	Closed close(@Valid @RequestBody ClosureBody body) {
		var closure = body.closure(TimeOrderedIds.next());
		var appointments = keeping.close(closure);
		return new Closed(closure.id(), ClosureView.of(closure), appointments);
	}

	@PostMapping("/{id}/lift")
	@Operation(operationId = "liftClosure", summary = "Lift a closure: it can be booked again")
	ClosureView lift(@PathVariable UUID id) {
		return ClosureView.of(keeping.lift(id));
	}

	@GetMapping
	@Operation(operationId = "listClosures", summary = "List closures")
	Page<ClosureView> list(@RequestParam @Nullable UUID facilityId, @RequestParam @Nullable String resource,
			PageRequest page) {
		return keeping.list(facilityId, resource == null ? null : ResourceId.of("resource", resource), page);
	}

	/** @param appointments the first 200 that are held then all the same: move or cancel them */
	record Closed(UUID id, ClosureView closure, List<UUID> appointments) {
	}
}
