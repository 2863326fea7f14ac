package billing.pricing.agreed;

import billing.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * What a contract with a payer says of an act, of a class of visits or of all, at one version.
 *
 * @param system     with {@code code}; both empty where it is for any
 * @param visitClass HL7 v3 ActCode; empty for any
 * @param percent    of the charge, else {@code null}
 * @param amount     else {@code null}
 * @param to         the last day, inclusive
 */
public record Rate(UUID rateId, int version, String payerCode, String contract, String system, String code,
		String visitClass, Method method, @Nullable BigDecimal percent, @Nullable Money amount, LocalDate from,
		LocalDate to) implements ValueObject {

	private static final int FOR_THE_CODE = 2;
	private static final int FOR_THE_CLASS = 1;

	/** @param visitClass of the visit it is done in */
	public boolean bearsOn(Item item, String payerCode, String visitClass) {
		return this.payerCode.equals(payerCode) && !item.day().isBefore(from) && !item.day().isAfter(to)
				&& (code.isEmpty() || item.is(system, code))
				&& (this.visitClass.isEmpty() || this.visitClass.equals(visitClass));
	}

	/** What it says, as one reads it. */
	public String facts() {
		var value = amount == null ? Objects.requireNonNull(percent).toPlainString() + " %"
				: "%s %s".formatted(amount.value().toPlainString(), amount.currency());
		return "%s %s".formatted(method.code, value);
	}

	/** What is said of the act itself comes before what is said of the kind of visit, that before the rest. */
	public int weight() {
		return (code.isEmpty() ? 0 : FOR_THE_CODE) + (visitClass.isEmpty() ? 0 : FOR_THE_CLASS);
	}

	/** Whether it is paid on its own, beside what pays for the visit or the day. */
	public boolean carvesOut() {
		return !code.isEmpty() && !method.covers();
	}
}
