package billing.invoicing.shown;

import billing.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A charge that can be billed.
 *
 * @param accountId the account its bill is drawn on
 * @param quantity  a decimal
 * @param amount    what of it is owed
 */
public record BillableView(UUID accountId, UUID chargeId, String codeSystem, String code, String quantity, String unit,
		LocalDate serviceDate, Money amount) {
}
