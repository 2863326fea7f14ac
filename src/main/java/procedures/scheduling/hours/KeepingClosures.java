package procedures.scheduling.hours;

import concord.refusal.Refusal;
import concord.web.Page;
import concord.web.PageRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.facilities.Facilities;
import procedures.facilities.FacilityId;
import procedures.scheduling.resources.ResourceId;
import procedures.scheduling.resources.Resources;

/** Facilities and resources close for a time. What is booked then stays booked until somebody moves it. */
@Component
class KeepingClosures {

	private final Closures closures;
	private final Facilities facilities;
	private final Resources resources;

	KeepingClosures(Closures closures, Facilities facilities, Resources resources) {
		this.closures = closures;
		this.facilities = facilities;
		this.resources = resources;
	}

	/** Answers the appointments that are in it. */
	@Transactional
	List<UUID> close(Closure closure) {
		if (closure.facilityId() != null) {
			facilities.expectActive("facilityId", new FacilityId(closure.facilityId()));
		}
		if (closure.resource() != null) {
			resources.expectActive(List.of(closure.resource()));
		}
		closures.add(closure);
		return closures.affected(closure);
	}

	@Transactional
	Closure lift(UUID id) {
		var closure = closures.find(id).orElseThrow(() -> new Refusal.NotFound("closure", id));
		closures.remove(id);
		return closure;
	}

	@Transactional(readOnly = true)
	Page<ClosureView> list(@Nullable UUID facility, @Nullable ResourceId resource, PageRequest page) {
		return Page.of(closures.list(facility, resource, page).stream().map(ClosureView::of).toList(), page,
				it -> it.id().toString());
	}
}
