package billing.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * Somebody with the right decided that an act is not charged.
 *
 * @param reason a coded reason, e.g. {@code courtesy}, {@code bundled}, {@code research}
 */
@DomainEvent(namespace = "billing", name = "ChargeNotBillable")
public record ChargeNotBillable(UUID chargeId, int version, UUID patientId, UUID procedureId,
		int procedureVersion, String reason) implements ChargeEvent {
}
