package billing.payments;

import billing.money.Money;
import java.time.LocalDate;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What came in.
 *
 * @param deposit   given ahead: put against something only when told
 * @param place     the drawer, bank or terminal
 * @param reference what the place calls it; there is one of it
 */
public record Receipt(PaymentMethod method, boolean deposit, String place, String reference, Money amount,
		LocalDate receivedOn) implements ValueObject {

	String purpose() {
		return deposit ? "deposit" : "payment";
	}
}
