package procedures.scheduling.hours;

import concord.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import procedures.scheduling.resources.Resource;
import procedures.scheduling.resources.ResourceId;
import procedures.scheduling.resources.ResourceKind;

/** Working hours over the web, of one {@code practitioner}, {@code location} or {@code device}. */
@RestController
@RequestMapping("/schedules/{kind}/{id}")
class ScheduleController {

	private final KeepingSchedules keeping;

	ScheduleController(KeepingSchedules keeping) {
		this.keeping = keeping;
	}

	@GetMapping
	@Operation(operationId = "readSchedule", summary = "Read working hours")
	ResponseEntity<ScheduleView> read(@PathVariable String kind, @PathVariable UUID id) {
		return ok(keeping.read(new ResourceId(ResourceKind.of("kind", kind), id)));
	}

	@PutMapping
	@Operation(operationId = "writeSchedule", summary = "Say working hours")
	ResponseEntity<ScheduleView> write(@PathVariable String kind, @PathVariable UUID id, IfMatch seen,
			@Valid @RequestBody ScheduleBody body) {
		return ok(keeping.write(new ResourceId(ResourceKind.of("kind", kind), id), seen, body.facilityId(),
				body.week()));
	}

	private static ResponseEntity<ScheduleView> ok(Resource resource) {
		var view = ScheduleView.of(resource);
		return ResponseEntity.ok().eTag(view.etag()).body(view);
	}
}
