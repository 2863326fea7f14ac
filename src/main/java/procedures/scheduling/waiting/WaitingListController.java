package procedures.scheduling.waiting;

import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import procedures.scheduling.resources.ResourceId;

/** The waiting list over the web. */
@RestController
@RequestMapping("/appointments/waiting")
class WaitingListController {

	private final WaitingList waiting;

	WaitingListController(WaitingList waiting) {
		this.waiting = waiting;
	}

	@GetMapping
	@Operation(operationId = "listWaiting", summary = "List who waits for a time, or for one with a resource")
	Page<Offer> list(@RequestParam @Nullable String resource, PageRequest page) {
		return waiting.list(resource == null ? null : ResourceId.of("resource", resource), page);
	}
}
