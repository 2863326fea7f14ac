package procedures.encounters.staff;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import procedures.events.Participant;

/**
 * Somebody in charge of a visit, as they were known when it was said: a visit tells for ever who answered for
 * it then.
 *
 * @param name as a list shows it
 */
@Embeddable
public record InCharge(@Enumerated(EnumType.STRING) ParticipantType type, UUID practitionerId, @Nullable String npi, String name)
		implements ValueObject {

	public Participant told() {
		return new Participant(type.name(), practitionerId, npi, name);
	}

	/** What must not be there twice. */
	Object place() {
		return type.single() ? type : this;
	}
}
