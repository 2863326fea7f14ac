package outbox.replaying;

import concord.refusal.Refusal;
import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import outbox.replaying.ReplayViews.DifferenceView;
import outbox.replaying.ReplayViews.ReplayView;

/** Replays over the web: begun, followed, and what they found. */
@RestController
@RequestMapping("/operations")
class ReplayController {

	private final Replaying replaying;
	private final WhatIsOver over;
	private final ReplayViews views;

	ReplayController(Replaying replaying, WhatIsOver over, ReplayViews views) {
		this.replaying = replaying;
		this.over = over;
		this.views = views;
	}

	/** While another one of the module goes on it is refused, and the problem's {@code existingId} says which. */
	@PostMapping("/subscriptions/{name}/replay")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(operationId = "replaySubscription", summary = "Let a module read the log again, in place or into a copy")
	ReplayView replay(@PathVariable String name, @Valid @RequestBody Wanted wanted) {
		var said = wanted.from() == null ? "start" : wanted.from();
		return view(replaying.begin(name, From.parse(said), said, wanted.into()));
	}

	@GetMapping("/replays")
	@Operation(operationId = "listReplays", summary = "List the replays there were, the newest first")
	Page<ReplayView> list(PageRequest page) {
		over.end();
		return Page.of(views.list(page), page, it -> it.id().toString());
	}

	@GetMapping("/replays/{id}")
	@Operation(operationId = "getReplay", summary = "See how far a replay is")
	ReplayView view(@PathVariable UUID id) {
		over.end();
		return views.find(id).orElseThrow(() -> new Refusal.NotFound("replay", id));
	}

	@GetMapping("/replays/{id}/differences")
	@Operation(operationId = "listReplayDifferences", summary = "List what a copy made anew has otherwise")
	Page<DifferenceView> differences(@PathVariable UUID id, PageRequest page) {
		return Page.of(views.differences(id, page), page, it -> String.valueOf(it.number()));
	}

	/**
	 * @param from {@code start}, or positions like {@code 12.345} with commas between; {@code start} where not said
	 */
	record Wanted(@Nullable String from, @NotNull Target into) {
	}
}
