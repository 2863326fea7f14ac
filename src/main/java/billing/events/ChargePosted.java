package billing.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * An act was charged: priced, and posted to the journal.
 *
 * @param amount       what is charged, at the currency's scale
 * @param currency     ISO 4217
 * @param serviceDate  the day of the act at its facility
 * @param priceVersion the version of the price book entry that was used
 * @param definition which charge of the act it is: {@code manual} where somebody entered it and no act stands
 *                   behind it; {@code null} for a performed act
 */
@DomainEvent(namespace = "billing", name = "ChargePosted")
public record ChargePosted(UUID chargeId, int version, UUID patientId, UUID procedureId, int procedureVersion,
		String codeSystem, String code, BigDecimal quantity, String unit, LocalDate serviceDate, BigDecimal amount,
		String currency, UUID priceId, int priceVersion,
		@Nullable String definition) implements ChargeEvent {
}
