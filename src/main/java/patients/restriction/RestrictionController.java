package patients.restriction;

import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import patients.identity.PatientId;

/** Restrictions over the web. */
@RestController
@RequestMapping("/patients/{id}/restriction")
class RestrictionController {

	private final Restrictions restrictions;
	private final Glass glass;

	RestrictionController(Restrictions restrictions, Glass glass) {
		this.restrictions = restrictions;
		this.glass = glass;
	}

	@PostMapping
	@Operation(operationId = "restrictPatient", summary = "Restrict who may open a patient's record",
			description = "Whoever else must open it says why in the header Concord-Break-Glass, and that is kept.")
	RestrictionView restrict(@PathVariable UUID id, @Valid @RequestBody RestrictionBody body) {
		return restrictions.restrict(new PatientId(id), body);
	}

	@PostMapping("/lift")
	@Operation(operationId = "liftRestriction", summary = "Let everybody open a patient's record again")
	RestrictionView lift(@PathVariable UUID id, @Valid @RequestBody LiftBody body) {
		return restrictions.lift(new PatientId(id), body);
	}

	@GetMapping
	@Operation(operationId = "readRestriction", summary = "Whether a patient's record is restricted")
	RestrictionView read(@PathVariable UUID id) {
		return restrictions.read(new PatientId(id));
	}

	@GetMapping("/broken-glass")
	@Operation(operationId = "listBrokenGlass", summary = "Who opened the restricted record all the same, and why")
	Page<BrokenGlassView> broken(@PathVariable UUID id, PageRequest page) {
		return glass.broken(new PatientId(id), page);
	}
}
