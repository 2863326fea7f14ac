package billing.invoicing;

import billing.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What is asked for one charge: what of it the billed one owes, contract, discount, tax and shares included.
 *
 * @param line its number, from one on
 */
record InvoiceLine(int line, UUID chargeId, String codeSystem, String code, BigDecimal quantity, String unit,
		LocalDate serviceDate, BigDecimal amount, String currency, String status) implements ValueObject {

	static final String LIVE = "live";

	Money money() {
		return new Money(amount, Currency.getInstance(currency));
	}

	boolean live() {
		return status.equals(LIVE);
	}

	/** Of at least one. */
	static Money total(List<InvoiceLine> lines) {
		return lines.stream().map(InvoiceLine::money).reduce(Money::plus).orElseThrow();
	}
}
