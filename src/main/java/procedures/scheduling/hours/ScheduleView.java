package procedures.scheduling.hours;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import procedures.scheduling.hours.ScheduleBody.HoursBody;
import procedures.scheduling.resources.Resource;

/** Working hours, as the API shows them; none and version 0 where nobody said any. */
record ScheduleView(String kind, UUID id, @Nullable UUID facilityId, String timeZone, List<HoursBody> hours,
		int version) {

	static ScheduleView of(Resource it) {
		var hours = it.hours() == null ? List.<HoursBody>of()
				: it.hours().hours().stream().map(HoursBody::of).toList();
		return new ScheduleView(it.id().kind().code(), it.id().resourceId(), it.facilityId(), it.zone().getId(), hours,
				it.version());
	}

	String etag() {
		return String.valueOf(version);
	}
}
