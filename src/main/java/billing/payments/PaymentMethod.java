package billing.payments;

import concord.refusal.Refusal;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;

/** How money comes. */
public enum PaymentMethod {

	CASH("cash"), CARD("card"), TRANSFER("transfer"), CHEQUE("cheque");

	@EnumeratedValue
	final String code;

	PaymentMethod(String code) {
		this.code = code;
	}

	static PaymentMethod of(String code) {
		return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst()
				.orElseThrow(() -> new Refusal.Invalid("method", "is one of cash, card, transfer, cheque"));
	}
}
