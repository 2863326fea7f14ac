package billing.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E1: what is stored has the currency's decimals, always. */
class MoneyTests {

	@ParameterizedTest
	@CsvSource({"USD, 5, 5.00", "USD, 431.4, 431.40", "JPY, 500, 500", "KWD, 1.5, 1.500"})
	void hasItsCurrencysDecimals(String currency, BigDecimal said, BigDecimal kept) {
		assertThat(new Money(said, Currency.getInstance(currency)).value()).isEqualTo(kept);
	}

	@ParameterizedTest
	@CsvSource({"USD, 0.003", "JPY, 0.5", "KWD, 0.0001"})
	void cannotBeWhatThereAreNoCoinsFor(String currency, BigDecimal said) {
		assertThatThrownBy(() -> new Money(said, Currency.getInstance(currency)))
				.isInstanceOf(ArithmeticException.class);
	}

	@ParameterizedTest
	@CsvSource({"10.00, 1, 10.00", "0.35, 0.1, 0.04", "0.33, 0.5, 0.17", "0.01, 0.3, 0.00",
			"99.99, 3.333, 333.27"})
	void isRoundedHalfUpWhereItMeetsAQuantity(String price, BigDecimal quantity, BigDecimal amount) {
		assertThat(usd(price).times(quantity).value()).isEqualTo(amount);
	}

	@Test
	void addsUpInOneCurrencyOnly() {
		assertThat(usd("0.10").plus(usd("0.20")).minus(usd("0.35"))).isEqualTo(usd("-0.05"));
		assertThatThrownBy(() -> usd("1").plus(new Money(BigDecimal.ONE, Currency.getInstance("EUR"))))
				.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void isNotPositiveAtZero() {
		assertThat(usd("0").positive()).isFalse();
		assertThat(usd("0.01").positive()).isTrue();
		assertThat(usd("0.01").negated().positive()).isFalse();
	}

	private static Money usd(String value) {
		return new Money(new BigDecimal(value), Currency.getInstance("USD"));
	}
}
