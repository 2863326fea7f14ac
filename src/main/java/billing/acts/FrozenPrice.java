package billing.acts;

import billing.accounts.AccountId;
import billing.journal.Charged;
import billing.money.Money;
import billing.pricing.calculation.Gross;
import billing.pricing.calculation.Terms;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What an act costs, once said: whatever the books become later.
 *
 * @param amount       for the whole quantity, before contract, discount and tax
 * @param priceVersion the version of the price book's entry that was in force on the service date
 * @param payerCode    the payer asked first; empty where the patient pays
 * @param contractual  what the payer's contract takes off; negative where it pays more than is charged
 * @param discount     what is let off
 * @param tax          what is put on
 */
@Embeddable
public record FrozenPrice(AccountId accountId,
		@AttributeOverride(name = "value", column = @Column(name = "amount")) Money amount, UUID priceId,
		Integer priceVersion, String payerCode, BigDecimal contractual, BigDecimal discount, BigDecimal tax)
		implements ValueObject {

	static FrozenPrice of(AccountId account, String payerCode, Gross gross, Terms terms) {
		return new FrozenPrice(account, gross.amount(), gross.priceId(), gross.priceVersion(), payerCode,
				terms.contractual().value(), terms.discount().value(), terms.tax().value());
	}

	/** The same price, but what becomes of it. */
	public FrozenPrice under(Terms terms) {
		return new FrozenPrice(accountId, amount, priceId, priceVersion, payerCode, terms.contractual().value(),
				terms.discount().value(), terms.tax().value());
	}

	/** What it brings into the books. */
	public Charged charged(UUID chargeId, ChargedAct act) {
		return new Charged(chargeId, accountId, act.patientId(), act.serviceDate(), amount,
				payerCode.isEmpty() ? null : payerCode, in(contractual), in(discount), in(tax), priceId,
				priceVersion);
	}

	private Money in(BigDecimal value) {
		return new Money(value, amount.currency());
	}
}
