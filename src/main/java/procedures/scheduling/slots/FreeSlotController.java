package procedures.scheduling.slots;

import concord.refusal.Refusal;
import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import procedures.scheduling.resources.ResourceId;
import procedures.scheduling.time.DailyHours;

/** Free slots over the web. */
@RestController
@RequestMapping("/free-slots")
class FreeSlotController {

	private final FindingFreeSlots finding;

	FreeSlotController(FindingFreeSlots finding) {
		this.finding = finding;
	}

	/** @param resource {@code practitioner:…}, {@code location:…} or {@code device:…}; of several, all must be free */
	@GetMapping
	@Operation(operationId = "findFreeSlots", summary = "Find when all that is needed is free")
	Page<FreeSlot> find(@RequestParam List<String> resource, @RequestParam LocalDate from,
			@RequestParam LocalDate to, @RequestParam int minutes, PageRequest page) {
		if (minutes < 1 || minutes > DailyHours.DAY) {
			throw new Refusal.Invalid("minutes", "must be from 1 to " + DailyHours.DAY);
		}
		return finding.find(resource.stream().map(it -> ResourceId.of("resource", it)).toList(), from, to,
				Duration.ofMinutes(minutes), page);
	}
}
