package outbox.operations;

import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import outbox.operations.ReadingTheLog.ParkedView;
import outbox.operations.ReadingTheLog.SubscriptionView;
import outbox.parking.Redriving;

/** The operator's view of the log. */
@RestController
@RequestMapping("/operations")
class OperationsController {

	/** One call redrives so many aggregates at most; call again for the others. */
	private static final int AT_ONCE = 1_000;

	private final ReadingTheLog reading;
	private final Redriving redriving;

	OperationsController(ReadingTheLog reading, Redriving redriving) {
		this.reading = reading;
		this.redriving = redriving;
	}

	@GetMapping("/subscriptions")
	@Operation(operationId = "listSubscriptions", summary = "List how far each module has read the log")
	SubscriptionsView subscriptions() {
		return new SubscriptionsView(reading.subscriptions());
	}

	@GetMapping("/parked")
	@Operation(operationId = "listParked", summary = "List the events that were set aside")
	Page<ParkedView> parked(PageRequest page) {
		return Page.of(reading.parked(page), page, ParkedKey::of);
	}

	/** Applies parked events in order, each aggregate's until one fails again. */
	@PostMapping("/parked/redrive")
	@Operation(operationId = "redriveParked", summary = "Apply the events that were set aside")
	Redriven redrive(@RequestBody Wanted wanted) {
		var applied = reading.streams(wanted.subscription(), wanted.stream()).stream().limit(AT_ONCE)
				.mapToInt(redriving::redrive).sum();
		var left = reading.streams(wanted.subscription(), wanted.stream()).size();
		return new Redriven(applied, left);
	}

	record SubscriptionsView(List<SubscriptionView> items) {
	}

	/**
	 * @param subscription one module's only; all where not said
	 * @param stream       one aggregate's only; all where not said
	 */
	record Wanted(@Nullable String subscription, @Nullable UUID stream) {
	}

	/**
	 * @param applied events that were applied
	 * @param left    aggregates that still have parked events
	 */
	record Redriven(int applied, int left) {
	}
}
