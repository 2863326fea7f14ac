package billing.invoicing;

import billing.invoicing.shown.BillableView;
import billing.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;

/** A charge that can be billed, and what of it is owed by whom the bill is for. */
record Billable(UUID accountId, UUID chargeId, String codeSystem, String code, BigDecimal quantity, String unit,
		LocalDate serviceDate, BigDecimal amount, String currency) {

	InvoiceLine line(int number) {
		return new InvoiceLine(number, chargeId, codeSystem, code, quantity, unit, serviceDate, amount, currency,
				InvoiceLine.LIVE);
	}

	/** As whoever chooses sees it. */
	BillableView shown() {
		return new BillableView(accountId, chargeId, codeSystem, code, quantity.toPlainString(), unit, serviceDate,
				new Money(amount, Currency.getInstance(currency)));
	}
}
