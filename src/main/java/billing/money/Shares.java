package billing.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits an amount so that the parts add up to it, to the smallest coin: each gets its exact share rounded
 * down, and the coins left over go to those whose share lost most by that, the first of equals first (largest
 * remainder, Hamilton's method). No part is more than a coin away from its exact share.
 */
public final class Shares {

	private Shares() {
	}

	/**
	 * @param amount  may be negative, a discount taken back: its parts mirror those of the positive amount
	 * @param weights none negative; all of them zero are taken for equal
	 */
	public static List<Money> of(Money amount, List<BigDecimal> weights) {
		if (weights.isEmpty() || weights.stream().anyMatch(it -> it.signum() < 0)) {
			throw new IllegalArgumentException("shares need weights, none of them negative");
		}
		var coins = split(amount.value().unscaledValue().abs(), whole(weights));
		var sign = BigInteger.valueOf(amount.value().signum());
		return Arrays.stream(coins).map(it -> new Money(new BigDecimal(it.multiply(sign), amount.value().scale()),
				amount.currency())).toList();
	}

	private static BigInteger[] split(BigInteger coins, List<BigInteger> weights) {
		var sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
		var exact = weights.stream().map(it -> coins.multiply(it).divideAndRemainder(sum)).toList();
		var parts = exact.stream().map(it -> it[0]).toArray(BigInteger[]::new);
		var left = coins.subtract(Arrays.stream(parts).reduce(BigInteger.ZERO, BigInteger::add)).intValueExact();
		IntStream.range(0, parts.length).boxed()
				.sorted(Comparator.comparing((Integer it) -> exact.get(it)[1]).reversed()).limit(left)
				.forEach(it -> parts[it] = parts[it].add(BigInteger.ONE));
		return parts;
	}

	/** The weights as whole numbers. */
	private static List<BigInteger> whole(List<BigDecimal> weights) {
		var scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
		var whole = weights.stream().map(it -> it.setScale(Math.max(scale, 0)).unscaledValue()).toList();
		return whole.stream().anyMatch(it -> it.signum() > 0) ? whole
				: whole.stream().map(it -> BigInteger.ONE).toList();
	}
}
