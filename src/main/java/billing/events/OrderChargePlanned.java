package billing.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * An order leads one to expect a charge; said again when the order is for something else.
 *
 * @param expectedOn the facility's local date, where the order says when
 */
@DomainEvent(namespace = "billing", name = "OrderChargePlanned")
public record OrderChargePlanned(UUID plannedChargeId, int version, UUID patientId, UUID orderId, int orderVersion,
		String codeSystem, String code, BigDecimal quantity, String unit, @Nullable LocalDate expectedOn)
		implements OrderChargeEvent {
}
