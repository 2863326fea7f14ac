package billing.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * An act cannot be charged yet and waits on a queue, visibly.
 *
 * @param reason {@code unpriced}, {@code unknown-unit}, {@code unknown-patient}, {@code no-amount},
 *               {@code awaiting-cosignature}
 */
@DomainEvent(namespace = "billing", name = "ChargeHeld")
public record ChargeHeld(UUID chargeId, int version, UUID patientId, UUID procedureId, int procedureVersion,
		String codeSystem, String code, BigDecimal quantity, String unit, LocalDate serviceDate, String reason)
		implements ChargeEvent {
}
