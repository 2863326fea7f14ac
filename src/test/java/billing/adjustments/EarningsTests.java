package billing.adjustments;

import static org.assertj.core.api.Assertions.assertThat;

import billing.journal.LedgerAccount;
import billing.journal.Side;
import billing.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** However often and whatever of an invoice is let off, the parts are the whole and nobody bears more than they earned. */
class EarningsTests {

	private static final Currency USD = Currency.getInstance("USD");
	private static final int CASES = 20_000;

	@Test
	void areGivenUpToTheLastCentAndNotBeyond() {
		var seed = Long.getLong("earnings.seed", System.nanoTime());
		System.out.println("-Dearnings.seed=" + seed);
		var random = new Random(seed);
		for (var i = 0; i < CASES; i++) {
			giveUp(random);
		}
	}

	private static void giveUp(Random random) {
		var left = new TreeMap<String, Money>();
		for (var department = 1 + random.nextInt(5); department > 0; department--) {
			left.put("department-" + department, cents(random.nextInt(random.nextBoolean() ? 4 : 2_000)));
		}
		var earnings = new Earnings(left);
		for (var all = sum(left); all > 0; all = sum(left)) {
			var amount = 1 + random.nextLong(all);
			var borne = earnings.bear(LedgerAccount.WRITE_OFF, cents(amount));
			borne.forEach((side, part) -> left.computeIfPresent(side.department(), (name, of) -> of.minus(part)));
			assertThat(sum(left)).isEqualTo(all - amount);
			assertThat(borne.keySet()).extracting(Side::ledgerAccount).containsOnly(LedgerAccount.WRITE_OFF);
			assertThat(left.values()).noneMatch(it -> it.value().signum() < 0);
		}
	}

	private static long sum(Map<String, Money> amounts) {
		return amounts.values().stream().mapToLong(it -> it.value().unscaledValue().longValueExact()).sum();
	}

	private static Money cents(long cents) {
		return new Money(BigDecimal.valueOf(cents, 2), USD);
	}
}
