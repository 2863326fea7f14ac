package billing.payments;

import static org.assertj.core.api.Assertions.assertThat;

import billing.money.Money;
import billing.payments.Debts.Debt;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E3: a partial payment is divided among debts to the cent. */
class PortionTests {

	private static final int CASES = 1_000_000;
	private static final List<Currency> CURRENCIES = Stream.of("USD", "JPY", "KWD").map(Currency::getInstance)
			.toList();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			100.00 | 40.00,70.00      | 40.00,60.00
			100.00 | 40.00,0.00,50.00 | 40.00,50.00
			 40.00 | 40.00,70.00      | 40.00
			  0.01 | 40.00            | 0.01
			""")
	void payEachDebtInItsTurn(String money, String debts, String portions) {
		var usd = CURRENCIES.getFirst();

		assertThat(Portion.of(new Money(new BigDecimal(money), usd), Stream.of(debts.split(","))
				.map(it -> debt(new BigDecimal(it), usd)).toList()).stream().map(it -> it.amount().value().toPlainString()))
				.containsExactly(portions.split(","));
	}

	@Test
	void areNothingWhereThereIsNoMoney() {
		assertThat(Portion.of(Money.zero(CURRENCIES.getFirst()), List.of(debt(BigDecimal.ONE, CURRENCIES.getFirst()))))
				.isEmpty();
	}

	/** The seed is {@code -Dportions.seed}, and is said where a case fails. */
	@Test
	void addUpToTheCentAMillionTimes() {
		var seed = Long.getLong("portions.seed", 20250301);
		var random = new SplittableRandom(seed);
		for (var i = 0; i < CASES; i++) {
			var currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
			var money = new Money(coins(random, currency), currency);
			var debts = Stream.generate(() -> debt(coins(random, currency), currency)).limit(random.nextInt(1, 7)).toList();

			var fault = fault(money, debts, Portion.of(money, debts));

			if (fault != null) {
				throw new AssertionError("%s: %s among %s, case %d of seed %d".formatted(fault, money, debts, i, seed));
			}
		}
	}

	private static String fault(Money money, List<Debt> debts, List<Portion> portions) {
		var given = portions.stream().map(Portion::amount).reduce(Money.zero(money.currency()), Money::plus);
		var owed = debts.stream().map(Debt::money).reduce(Money.zero(money.currency()), Money::plus);
		if (portions.stream().anyMatch(it -> !it.amount().positive() || !it.amount().atMost(it.debt().money())
				.equals(it.amount()))) {
			return "a portion is nothing, or more than the debt";
		}
		if (portions.stream().limit(Math.max(0, portions.size() - 1)).anyMatch(it -> !it.amount().equals(it.debt().money()))) {
			return "a debt is paid before the one in front of it is";
		}
		return given.equals(money.atMost(owed)) ? null : "given are " + given.value();
	}

	private static BigDecimal coins(SplittableRandom random, Currency currency) {
		var coins = random.nextInt(4) == 0 ? random.nextLong(0, 100) : random.nextLong(0, 100_000_000);
		return BigDecimal.valueOf(coins, currency.getDefaultFractionDigits());
	}

	private static Debt debt(BigDecimal open, Currency currency) {
		return new Debt(new UUID(1, open.hashCode()), "", open, currency.getCurrencyCode());
	}
}
