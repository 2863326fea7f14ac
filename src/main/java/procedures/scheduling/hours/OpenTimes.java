package procedures.scheduling.hours;

import concord.refusal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import procedures.scheduling.resources.Resource;
import procedures.scheduling.time.FreeTime;
import procedures.scheduling.time.TimeSpan;

/** When resources can be booked: their working hours in their facility's zone, without closures. */
@Component
public class OpenTimes {

	private final Closures closures;

	OpenTimes(Closures closures) {
		this.closures = closures;
	}

	/** When all of them are open; never, where nobody said working hours of one. */
	public FreeTime ofAll(Collection<Resource> resources, TimeSpan time) {
		var closed = closures.within(time, resources);
		return resources.stream().map(it -> it.hours() == null ? FreeTime.of(List.of()) : open(it, time, closed))
				.reduce(FreeTime.of(List.of(time)), FreeTime::and);
	}

	/** Refuses as {@link Refusal.Invalid} a time at which one of them does not work, or is closed. */
	public void expect(Collection<Resource> resources, TimeSpan time) {
		var closed = closures.within(time, resources);
		for (var resource : resources) {
			if (!open(resource, time, closed).covers(time)) {
				throw new Refusal.Invalid("start", "The %s %s does not work then, or is closed.".formatted(
						resource.id().kind().code(), resource.id().resourceId()));
			}
		}
	}

	private static FreeTime open(Resource resource, TimeSpan time, Collection<Closure> closed) {
		return hours(resource, time)
				.without(closed.stream().filter(it -> isOf(it, resource)).map(Closure::time).toList());
	}

	/** Any time, where nobody said. */
	private static FreeTime hours(Resource resource, TimeSpan time) {
		var hours = resource.hours();
		return hours == null ? FreeTime.of(List.of(time))
				: hours.between(day(time.start(), resource.zone()), day(time.end(), resource.zone()),
						resource.zone());
	}

	private static boolean isOf(Closure closure, Resource resource) {
		return closure.resource() == null ? closure.facilityId() != null
				&& closure.facilityId().equals(resource.facilityId()) : closure.resource().equals(resource.id());
	}

	private static LocalDate day(Instant instant, ZoneId zone) {
		return instant.atZone(zone).toLocalDate();
	}
}
