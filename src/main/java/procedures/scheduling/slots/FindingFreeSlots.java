package procedures.scheduling.slots;

import concord.refusal.Refusal;
import concord.web.Page;
import concord.web.PageRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.scheduling.holds.Holds;
import procedures.scheduling.hours.OpenTimes;
import procedures.scheduling.resources.Resource;
import procedures.scheduling.resources.ResourceId;
import procedures.scheduling.resources.Resources;
import procedures.scheduling.time.FreeTime;
import procedures.scheduling.time.TimeSpan;

/** Finds when all that is needed is open and not taken. What is found is not held: whoever books first has it. */
@Component
class FindingFreeSlots {

	private static final int MOST_DAYS = 31;
	private static final int MOST_RESOURCES = 20;

	private final Resources resources;
	private final OpenTimes open;
	private final Holds holds;
	private final Clock clock;

	FindingFreeSlots(Resources resources, OpenTimes open, Holds holds, Clock clock) {
		this.resources = resources;
		this.open = open;
		this.holds = holds;
		this.clock = clock;
	}

	/** From the first to the last day, both included, as the facility of the first resource counts them. */
	@Transactional(readOnly = true)
	Page<FreeSlot> find(List<ResourceId> wanted, LocalDate first, LocalDate last, Duration length,
			PageRequest page) {
		if (wanted.isEmpty() || wanted.size() > MOST_RESOURCES) {
			throw new Refusal.Invalid("resource", "Say 1 to %d that must be free.".formatted(MOST_RESOURCES));
		}
		if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
			throw new Refusal.Invalid("to", "must be within %d days from the first".formatted(MOST_DAYS));
		}
		var known = resources.expectActive(wanted);
		var zone = known.getFirst().zone();
		var time = new TimeSpan(first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
		var found = free(known, time).slots(length, since(page)).limit(page.rows()).map(it -> FreeSlot.of(it, zone))
				.toList();
		return Page.of(found, page, it -> it.start().toInstant().toString());
	}

	private FreeTime free(List<Resource> known, TimeSpan time) {
		var free = open.ofAll(known, time);
		for (var taken : holds.within(time, known.stream().map(Resource::id).toList()).values()) {
			free = free.without(taken);
		}
		return free;
	}

	/** Nothing that has begun, and nothing the page before has shown. */
	private Instant since(PageRequest page) {
		var now = clock.instant();
		try {
			var after = page.after() == null ? now : Instant.parse(page.after()).plusNanos(1);
			return after.isAfter(now) ? after : now;
		}
		catch (DateTimeException e) {
			throw PageRequest.noCursor();
		}
	}
}
