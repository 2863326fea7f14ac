package billing.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * An act is not charged: somebody with the right decided so, or the act itself says so.
 *
 * @param reason a coded reason, e.g. {@code courtesy}, {@code bundled}, {@code research}; of the act
 *               {@code other-facility}, {@code stopped-before-anaesthesia}
 */
@DomainEvent(namespace = "billing", name = "ChargeNotBillable")
public record ChargeNotBillable(UUID chargeId, int version, UUID patientId, UUID procedureId,
		int procedureVersion, String reason) implements ChargeEvent {
}
