package procedures.encounters.hospitalization;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import procedures.events.Place;
import procedures.locations.Location;

/**
 * How long a patient was at one place, as it was called then.
 *
 * @param until {@code null} while it goes on
 */
@Embeddable
public record Stay(UUID placeId, String code, String name, String physicalType, Instant since,
		@Nullable Instant until) implements ValueObject {

	static Stay at(Location location, Instant since) {
		return new Stay(location.id().locationId(), location.code().code(), location.name().name(),
				location.physicalType().code(), since, null);
	}

	Stay since(Instant start) {
		return new Stay(placeId, code, name, physicalType, start, until);
	}

	/** Whether it ends no earlier than it begins. */
	boolean real() {
		return until == null || !until.isBefore(since);
	}

	Stay until(Instant end) {
		return new Stay(placeId, code, name, physicalType, since, end);
	}

	public Place told() {
		return new Place(placeId, code, name, physicalType);
	}
}
