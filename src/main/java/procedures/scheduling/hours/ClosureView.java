package procedures.scheduling.hours;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import procedures.scheduling.hours.ClosureBody.ResourceBody;

/** A closure, as the API shows it. */
record ClosureView(UUID id, @Nullable UUID facilityId, @Nullable ResourceBody resource, OffsetDateTime start,
		OffsetDateTime end, String reason) {

	static ClosureView of(Closure it) {
		return new ClosureView(it.id(), it.facilityId(), it.resource() == null ? null : ResourceBody.of(it.resource()),
				it.start(), it.end(), it.reason());
	}
}
