package billing.adjustments;

import concord.refusal.Setting;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may be let off, in the hospital's currency.
 *
 * @param biller       the most of one invoice, all adjustments together, by whoever is no billing manager
 * @param smallBalance up to this an open rest is not worth asking for
 */
@ConfigurationProperties("concord.adjustments")
public record AdjustmentLimits(@DefaultValue("100") BigDecimal biller,
		@DefaultValue("5") BigDecimal smallBalance) {

	public AdjustmentLimits {
		Setting.require(biller.signum() >= 0, "concord.adjustments.biller is negative");
		Setting.require(smallBalance.signum() >= 0, "concord.adjustments.small-balance is negative");
	}
}
