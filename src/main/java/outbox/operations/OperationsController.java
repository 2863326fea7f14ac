package outbox.operations;

import concord.web.InSteps;
import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import outbox.operations.ReadingTheLog.ParkedView;
import outbox.operations.ReadingTheLog.SubscriptionView;
import outbox.operations.RedrivingOnDemand.Redriven;
import outbox.operations.RedrivingOnDemand.Wanted;

/** The operator's view of the log. */
@RestController
@RequestMapping("/operations")
class OperationsController {

	private final ReadingTheLog reading;
	private final RedrivingOnDemand redriving;
	private final Retiring retiring;

	OperationsController(ReadingTheLog reading, RedrivingOnDemand redriving, Retiring retiring) {
		this.reading = reading;
		this.redriving = redriving;
		this.retiring = retiring;
	}

	@GetMapping("/subscriptions")
	@Operation(operationId = "listSubscriptions", summary = "List how far each module has read the log")
	SubscriptionsView subscriptions() {
		return new SubscriptionsView(reading.subscriptions());
	}

	@PostMapping("/subscriptions/{name}/retire")
	@Operation(operationId = "retireSubscription", summary = "Wait no more for a module that is gone")
	SubscriptionsView retire(@PathVariable String name) {
		retiring.retire(name);
		return subscriptions();
	}

	@PostMapping("/subscriptions/{name}/revive")
	@Operation(operationId = "reviveSubscription", summary = "Let a retired module read again, from where it was")
	SubscriptionsView revive(@PathVariable String name) {
		retiring.revive(name);
		return subscriptions();
	}

	@GetMapping("/parked")
	@Operation(operationId = "listParked", summary = "List the events that were set aside")
	Page<ParkedView> parked(PageRequest page) {
		return Page.of(reading.parked(page), page, ParkedKey::of);
	}

	/** Applies parked events in order, each aggregate's until one fails again; as many as a call has time for. */
	@InSteps
	@PostMapping("/parked/redrive")
	@Operation(operationId = "redriveParked", summary = "Apply the events that were set aside")
	Redriven redrive(@RequestBody Wanted wanted) {
		return redriving.redrive(wanted);
	}

	record SubscriptionsView(List<SubscriptionView> items) {
	}
}
