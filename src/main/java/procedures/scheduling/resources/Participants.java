package procedures.scheduling.resources;

import concord.refusal.Refusal;
import jakarta.persistence.Embeddable;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jmolecules.ddd.types.ValueObject;

/** Who and what takes part in an appointment beside the patient (FHIR Appointment.participant); at most 20. */
@Embeddable
public record Participants(@JdbcTypeCode(SqlTypes.ARRAY) List<UUID> practitioners,
		@JdbcTypeCode(SqlTypes.ARRAY) List<UUID> locations,
		@JdbcTypeCode(SqlTypes.ARRAY) List<UUID> devices) implements ValueObject {

	private static final int MOST = 20;

	public Participants {
		practitioners = List.copyOf(practitioners);
		locations = List.copyOf(locations);
		devices = List.copyOf(devices);
		var all = Stream.of(practitioners, locations, devices).flatMap(List::stream).toList();
		if (all.size() > MOST || new HashSet<>(all).size() < all.size()) {
			throw new Refusal.Invalid("practitioners",
					"practitioners, locations and devices must be at most %d together, none twice".formatted(MOST));
		}
	}

	public List<ResourceId> resources() {
		return Stream.of(of(ResourceKind.PRACTITIONER, practitioners), of(ResourceKind.LOCATION, locations),
				of(ResourceKind.DEVICE, devices)).flatMap(it -> it).toList();
	}

	/** Nothing can be booked that is not with somebody, somewhere or on something. */
	public void expectAny() {
		if (resources().isEmpty()) {
			throw new Refusal.Invalid("practitioners", "Say which practitioners, locations or devices it needs.");
		}
	}

	private static Stream<ResourceId> of(ResourceKind kind, List<UUID> ids) {
		return ids.stream().map(id -> new ResourceId(kind, id));
	}
}
