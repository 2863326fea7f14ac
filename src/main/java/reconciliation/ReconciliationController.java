package reconciliation;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows where what was done and what was charged part, and what waits to be charged. */
@RestController
@RequestMapping("/reconciliation")
class ReconciliationController {

	/** @param held charges held, by reason */
	record QueuesView(List<Queues.Queue> held) {
	}

	private final Reconciling reconciling;
	private final Queues queues;

	ReconciliationController(Reconciling reconciling, Queues queues) {
		this.reconciling = reconciling;
		this.queues = queues;
	}

	@GetMapping("/drift")
	@Operation(operationId = "readDrift", summary = "Compare what was done with what was charged")
	Drift drift() {
		return reconciling.drift();
	}

	@GetMapping("/queues")
	@Operation(operationId = "readQueues", summary = "List the queues of what waits for somebody")
	QueuesView queues() {
		return new QueuesView(queues.held());
	}
}
