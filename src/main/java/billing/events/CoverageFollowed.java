package billing.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;
import outbox.Event;

/**
 * Some of a patient's many charges follow a coverage that changed by now; each says for itself what became of
 * it. Not said where all of them follow at once.
 *
 * @param from           the first day of service on which somebody else may pay
 * @param to             the last one; {@code null} where there is none
 * @param afterEncounter the last visit that was gone through, of all in the order of their ids; {@code null}
 *                       where none is left
 */
@DomainEvent(namespace = "billing", name = "CoverageFollowed")
public record CoverageFollowed(UUID reratingId, int version, UUID patientId, UUID coverageId, LocalDate from,
		@Nullable LocalDate to, @Nullable UUID afterEncounter) implements Event {

	@Override
	public UUID aggregateId() {
		return reratingId;
	}
}
