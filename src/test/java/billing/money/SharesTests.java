package billing.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E3: the parts of a split add up to the whole, whatever is split among whomever. */
class SharesTests {

	private static final int CASES = 1_000_000;
	private static final List<Currency> CURRENCIES = Stream.of("USD", "JPY", "KWD").map(Currency::getInstance)
			.toList();

	/** The seed is {@code -Dshares.seed}, and is said where a case fails. */
	@Test
	void addUpToTheCentAMillionTimes() {
		var seed = Long.getLong("shares.seed", 20250301);
		var random = new SplittableRandom(seed);
		for (var i = 0; i < CASES; i++) {
			var amount = amount(random);
			var weights = weights(random);

			var fault = fault(amount, weights, Shares.of(amount, weights));

			if (fault != null) {
				throw new AssertionError("%s: %s among %s, case %d of seed %d".formatted(fault, amount, weights, i, seed));
			}
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			100.00  | 1,1,1       | 33.34,33.33,33.33
			0.01    | 1,1         | 0.01,0.00
			10.00   | 0,3         | 0.00,10.00
			10.00   | 0,0         | 5.00,5.00
			-100.00 | 1,1,1       | -33.34,-33.33,-33.33
			0.00    | 5,7         | 0.00,0.00
			5.00    | 0.1,0.2,0.2 | 1.00,2.00,2.00
			0.05    | 49,50,1     | 0.02,0.03,0.00
			""")
	void giveTheCoinsLeftToWhomRoundingTookMost(String amount, String weights, String parts) {
		var shares = Shares.of(new Money(new BigDecimal(amount), CURRENCIES.getFirst()),
				Stream.of(weights.split(",")).map(BigDecimal::new).toList());

		assertThat(shares.stream().map(it -> it.value().toPlainString())).containsExactly(parts.split(","));
	}

	@Test
	void needSomebodyToShareAmong() {
		var one = new Money(BigDecimal.ONE, CURRENCIES.getFirst());

		assertThatThrownBy(() -> Shares.of(one, List.of())).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> Shares.of(one, List.of(BigDecimal.ONE.negate())))
				.isInstanceOf(IllegalArgumentException.class);
	}

	private static Money amount(SplittableRandom random) {
		var currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
		var coins = random.nextInt(4) == 0 ? random.nextLong(-100, 100) : random.nextLong(-100_000_000, 100_000_000);
		return new Money(BigDecimal.valueOf(coins, currency.getDefaultFractionDigits()), currency);
	}

	private static List<BigDecimal> weights(SplittableRandom random) {
		var weights = new ArrayList<BigDecimal>();
		for (var left = random.nextInt(1, 7); left > 0; left--) {
			weights.add(random.nextInt(8) == 0 ? BigDecimal.ZERO
					: BigDecimal.valueOf(random.nextLong(1, 1_000_000), random.nextInt(5)));
		}
		return weights;
	}

	/** {@code null} where all is as it must be. */
	private static String fault(Money amount, List<BigDecimal> weights, List<Money> parts) {
		var sum = parts.stream().map(Money::value).reduce(BigDecimal.ZERO, BigDecimal::add);
		if (parts.size() != weights.size() || sum.compareTo(amount.value()) != 0) {
			return "the parts %s do not add up".formatted(parts);
		}
		var total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		var coin = BigDecimal.ONE.movePointLeft(amount.value().scale());
		for (var i = 0; total.signum() > 0 && i < parts.size(); i++) {
			var off = parts.get(i).value().multiply(total).subtract(amount.value().multiply(weights.get(i))).abs();
			if (off.compareTo(coin.multiply(total)) >= 0) {
				return "part %d of %s is a coin or more from its share".formatted(i, parts);
			}
		}
		return null;
	}
}
