package billing.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * A charge no longer stands: its act was amended, withdrawn or not done. What was posted is reversed.
 *
 * @param reason {@code amended}, {@code withdrawn} or {@code not-done}
 */
@DomainEvent(namespace = "billing", name = "ChargeReversed")
public record ChargeReversed(UUID chargeId, int version, UUID patientId, UUID procedureId,
		int procedureVersion, String reason) implements ChargeEvent {
}
