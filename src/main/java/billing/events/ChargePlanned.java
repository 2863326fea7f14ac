package billing.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * An act is expected, and with it a charge. Nothing is posted: what is not performed is not billed. Said again,
 * as its next version, when the plan changes; the same charge is posted or held once the act is performed.
 *
 * @param serviceDate the day the act is planned for, or began
 */
@DomainEvent(namespace = "billing", name = "ChargePlanned")
public record ChargePlanned(UUID chargeId, int version, UUID patientId, UUID procedureId, int procedureVersion,
		String codeSystem, String code, BigDecimal quantity, String unit, LocalDate serviceDate)
		implements ChargeEvent {
}
