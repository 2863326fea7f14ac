package billing.charges.queues;

import billing.acts.HeldReason;
import billing.charges.HeldCharges;
import billing.pricing.Released;
import concord.refusal.Refusal;
import concord.web.KeyRequired;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The work queues over the web. One charge of them is released by pricing it. */
@RestController
@RequestMapping("/billing/queues")
class QueueController {

	/** @param held charges held, by what they wait for */
	record QueuesView(List<QueueView> held) {
	}

	private final Queues queues;
	private final HeldCharges held;

	QueueController(Queues queues, HeldCharges held) {
		this.queues = queues;
		this.held = held;
	}

	@GetMapping
	@Operation(operationId = "listChargeQueues", summary = "Count the charges that wait, by what they wait for")
	QueuesView list() {
		return new QueuesView(queues.all());
	}

	@KeyRequired
	@PostMapping("/{reason}/release")
	@Operation(operationId = "releaseChargeQueue", summary = "Charge all of a queue whose cause is repaired")
	Released release(@PathVariable String reason) {
		return held.release(Set.of(reason(reason)));
	}

	private static HeldReason reason(String code) {
		return HeldReason.of(code).orElseThrow(() -> new Refusal.NotFound("queue", null));
	}
}
