package procedures.scheduling.hours;

import concord.refusal.Refusal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import procedures.scheduling.resources.ResourceId;
import procedures.scheduling.time.TimeSpan;

/**
 * A time at which a whole facility, or one practitioner, location or device, cannot be booked: a holiday, an
 * absence, a repair.
 *
 * @param facilityId {@code null} where it is of one resource
 * @param resource   {@code null} where it is of a facility
 */
record Closure(UUID id, @Nullable UUID facilityId, @Nullable ResourceId resource, OffsetDateTime start,
		OffsetDateTime end, String reason) implements ValueObject {

	Closure {
		if ((facilityId == null) == (resource == null)) {
			throw new Refusal.Invalid("facilityId", "Say either the facility or the resource that is closed.");
		}
		if (!start.isBefore(end)) {
			throw new Refusal.Invalid("end", "must be after the start");
		}
		if (start.plusYears(2).isBefore(end)) {
			throw new Refusal.Invalid("end", "must be within two years; what closes for good is put out of use");
		}
	}

	TimeSpan time() {
		return new TimeSpan(start.toInstant(), end.toInstant());
	}
}
