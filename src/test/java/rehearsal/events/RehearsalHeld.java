package rehearsal.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;
import outbox.Event;
import outbox.SchemaVersion;

/**
 * An event that had a history. Version 1 said {@code result} and {@code grams}, version 2 {@code verdict} and
 * {@code grams}.
 */
@SchemaVersion(3)
@DomainEvent(namespace = "rehearsal", name = "RehearsalHeld")
public record RehearsalHeld(UUID rehearsalId, int version, UUID patientId, String verdict,
		@Nullable Weight weight) implements Event {

	@Override
	public UUID aggregateId() {
		return rehearsalId;
	}
}
