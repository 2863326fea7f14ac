package billing.pricing.agreed;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;

/** How a rule's result comes to the currency's decimals. */
public enum Rounding {

	HALF_UP("half-up", RoundingMode.HALF_UP), HALF_EVEN("half-even", RoundingMode.HALF_EVEN),
	UP("up", RoundingMode.UP), DOWN("down", RoundingMode.DOWN);

	public final String code;
	final RoundingMode mode;

	Rounding(String code, RoundingMode mode) {
		this.code = code;
		this.mode = mode;
	}

	public static Optional<Rounding> of(String code) {
		return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
	}
}
