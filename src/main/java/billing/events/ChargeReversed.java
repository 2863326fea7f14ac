package billing.events;

import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A charge no longer stands: its act was amended, withdrawn or not done, or it is made anew. What was posted
 * is reversed.
 *
 * @param reason {@code amended}, {@code withdrawn}, {@code not-done}, {@code repriced}, {@code unbundled} or {@code
 *                   coverage-changed}
 * @param definition which charge of the act it is: {@code manual} where somebody entered it and no act stands
 *                   behind it; {@code null} for a performed act
 */
@DomainEvent(namespace = "billing", name = "ChargeReversed")
public record ChargeReversed(UUID chargeId, int version, UUID patientId, UUID procedureId,
		int procedureVersion, String reason, @Nullable String definition) implements ChargeEvent {
}
