package billing.benefits;

import billing.money.Money;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a coverage leaves to the patient, as it counts for what is charged now.
 *
 * @param met what this calendar year's charges bear of the deductible
 */
record BenefitView(UUID coverageId, int version, Money copay, Money deductible, BigDecimal coinsurance,
		Money met) {
}
