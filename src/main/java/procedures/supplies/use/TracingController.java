package procedures.supplies.use;

import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import procedures.roster.PatientId;
import procedures.supplies.stock.LotId;

/** Recalls over the web. */
@RestController
class TracingController {

	private final TracingSupplies tracing;

	TracingController(TracingSupplies tracing) {
		this.tracing = tracing;
	}

	@GetMapping("/stock-lots/{id}/recall")
	@Operation(operationId = "recallLot", summary = "List the patients who got of a lot")
	Page<RecipientView> recall(@PathVariable UUID id, PageRequest page) {
		return tracing.recipients(new LotId(id), page);
	}

	@GetMapping("/implants")
	@Operation(operationId = "listImplants", summary = "List the implants of a patient")
	Page<ImplantView> implants(@RequestParam UUID patientId, PageRequest page) {
		return tracing.implants(new PatientId(patientId), page);
	}
}
