package drill.events;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;
import outbox.Event;

/** An event of no context, for the log's own tests. {@code order} tells the handler what to do. */
@DomainEvent(namespace = "drill", name = "DrillHeld")
public record DrillHeld(UUID drillId, int version, UUID patientId, String order, @Nullable BigDecimal weight,
		@Nullable OffsetDateTime at) implements Event {

	public DrillHeld(UUID drillId, int version, UUID patientId, String order) {
		this(drillId, version, patientId, order, null, null);
	}

	@Override
	public UUID aggregateId() {
		return drillId;
	}
}
