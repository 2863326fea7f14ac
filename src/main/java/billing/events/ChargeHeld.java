package billing.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * An act cannot be charged yet and waits on a queue, visibly.
 *
 * @param reason {@code unpriced}, {@code unknown-unit}, {@code unknown-modifier}, {@code unknown-tax},
 *               {@code unknown-patient}, {@code conflicting-coverage}, {@code no-amount}, {@code unauthorised},
 *               {@code awaiting-cosignature}
 * @param definition which charge of the act it is: {@code manual} where somebody entered it and no act stands
 *                   behind it; {@code null} for a performed act
 */
@DomainEvent(namespace = "billing", name = "ChargeHeld")
public record ChargeHeld(UUID chargeId, int version, UUID patientId, UUID procedureId, int procedureVersion,
		String codeSystem, String code, BigDecimal quantity, String unit, LocalDate serviceDate, String reason,
		@Nullable String definition)
		implements ChargeEvent {
}
