package billing.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * An act is not charged: somebody with the right decided so, or the act itself says so.
 *
 * @param reason a coded reason, e.g. {@code courtesy}, {@code bundled}, {@code research}; of the act
 *               {@code other-facility}, {@code part-of-package}
 * @param definition which charge of the act it is: {@code manual} where somebody entered it and no act stands
 *                   behind it; {@code null} for a performed act
 */
@DomainEvent(namespace = "billing", name = "ChargeNotBillable")
public record ChargeNotBillable(UUID chargeId, int version, UUID patientId, UUID procedureId,
		int procedureVersion, String reason, @Nullable String definition) implements ChargeEvent {
}
