package billing.benefits;

import static org.assertj.core.api.Assertions.assertThat;

import billing.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a charge a coverage leaves to the patient. */
class TermsTests {

	private static final int CASES = 1_000_000;

	@ParameterizedTest
	@CsvSource(textBlock = """
			# amount, copay, deductible, coinsurance, copaid, met, copay, deductible, coinsurance
			  431.40,  20.00,    0.00,    0,   0.00,   0.00, 20.00,   0.00,  0.00
			  431.40,  20.00,  500.00,   20,   0.00,   0.00, 20.00, 411.40,  0.00
			  431.40,  20.00,  500.00,   20,  20.00, 411.40,  0.00,  88.60, 68.56
			  431.40,   0.00,  500.00,   20,   0.00, 500.00,  0.00,   0.00, 86.28
			   10.00,  20.00,  500.00,   20,   0.00,   0.00, 10.00,   0.00,  0.00
			   10.00,  20.00,  500.00,   20,  10.00,   0.00, 10.00,   0.00,  0.00
			  100.00,   0.00,  300.00,  100,   0.00, 400.00,  0.00,   0.00, 100.00
			    0.01,   0.00,    0.00,   50,   0.00,   0.00,  0.00,   0.00,  0.01
			""")
	void shareIt(String amount, String copay, String deductible, String coinsurance, String copaid, String met,
			String first, String second, String third) {
		var terms = new Terms(usd(copay), usd(deductible), new BigDecimal(coinsurance));

		var share = terms.share(usd(amount), usd(copaid), usd(met));

		assertThat(share).isEqualTo(new Share(usd(first), usd(second), usd(third)));
	}

	/** E3: exact to the cent, whatever the terms: nobody pays more than the charge, and nobody gets money out of it. */
	@Test
	void leaveToThePayerExactlyTheRest() {
		var random = new Random(7);
		for (var i = 0; i < CASES; i++) {
			var amount = cents(1 + random.nextInt(100_000));
			var terms = new Terms(cents(random.nextInt(5_000)), cents(random.nextInt(80_000)),
					BigDecimal.valueOf(random.nextInt(10_001), 2));

			var share = terms.share(amount, cents(random.nextInt(6_000)), cents(random.nextInt(90_000)));

			var payers = amount.minus(share.patients());
			if (payers.value().signum() < 0 || !payers.plus(share.patients()).equals(amount)
					|| Stream.of(share.copay(), share.deductible(), share.coinsurance()).anyMatch(it -> it.value().signum() < 0)) {
				throw new AssertionError("%s by %s, case %d: %s".formatted(amount, terms, i, share));
			}
		}
	}

	private static Money usd(String value) {
		return new Money(new BigDecimal(value), Currency.getInstance("USD"));
	}

	private static Money cents(long cents) {
		return new Money(BigDecimal.valueOf(cents, 2), Currency.getInstance("USD"));
	}
}
