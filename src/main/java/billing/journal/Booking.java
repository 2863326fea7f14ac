package billing.journal;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;

/**
 * When and by whom an entry was made.
 *
 * @param bookedOn the hospital's local date
 * @param actor    who caused it: a user's name
 */
@Embeddable
record Booking(Instant postedAt, LocalDate bookedOn, String actor, UUID correlationId)
		implements ValueObject {
}
