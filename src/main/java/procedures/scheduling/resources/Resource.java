package procedures.scheduling.resources;

import java.time.ZoneId;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import procedures.scheduling.time.WeeklyHours;

/**
 * What is known of a practitioner, a location or a device as something that is booked.
 *
 * @param facilityId where it stands, or where a practitioner works; {@code null} where nobody said
 * @param zone       of that facility; the hospital's where nobody said
 * @param hours      {@code null} where nobody said: it may be booked at any time, and is not offered by itself
 * @param version    of its hours, 0 where there are none
 */
public record Resource(ResourceId id, boolean active, @Nullable UUID facilityId, ZoneId zone,
		@Nullable WeeklyHours hours, int version) implements ValueObject {
}
