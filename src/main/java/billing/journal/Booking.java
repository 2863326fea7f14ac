package billing.journal;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * When and by whom an entry was made.
 *
 * @param bookedOn  the hospital's local date it counts for
 * @param forPeriod the first day of the closed month it belongs to by its nature
 * @param actor     who caused it: a user's name
 */
@Embeddable
record Booking(Instant postedAt, LocalDate bookedOn, @Nullable LocalDate forPeriod, String actor,
		UUID correlationId) implements ValueObject {
}
