package billing.pricing.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import billing.money.Money;
import billing.pricing.agreed.Bundle;
import billing.pricing.agreed.Discount;
import billing.pricing.agreed.Item;
import billing.pricing.agreed.Method;
import billing.pricing.agreed.Rate;
import billing.pricing.agreed.Rounding;
import billing.pricing.agreed.Rule;
import billing.pricing.calculation.Line.Frozen;
import billing.pricing.calculation.Pricing.Agreements;
import billing.pricing.calculation.Quote.Books;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one pricing function, without a database. E7 */
class PricingTests {

	private static final Currency USD = Currency.getInstance("USD");
	private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
	private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

	private final List<Rate> rates = new ArrayList<>();
	private final List<Discount> discounts = new ArrayList<>();
	private final List<Bundle> bundles = new ArrayList<>();
	private final List<Line> lines = new ArrayList<>();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# modifiers     | quantity | gross
			50              | 1        | 150.00
			52              | 1        | 50.00
			22              | 2        | 240.00
			50,52           | 1        | 75.00
			52,50           | 1        | 75.00
			XA              | 3        | 321.00
			50,XA           | 1        | 157.00
			73              | 1        | 33.33
			T3              | 1        | 33.34
			""")
	void goesFromPriceByModifierToTheCharge(String modifiers, String quantity, String gross) {
		assertThat(gross(modifiers, quantity)).isEqualTo(gross);
	}

	/** Where amount and percentage meet, the position decides, not the order on the claim. */
	@Test
	void appliesModifiersInTheOrderOfTheirPosition() {
		assertThat(gross("50,XA", "1")).isEqualTo(gross("XA,50", "1")).isEqualTo("157.00");
	}

	/** A7, D7: nothing that is not known is taken for nothing. */
	@ParameterizedTest
	@CsvSource({"'', h, unknown-unit, false", "ZZ, 1, unknown-modifier, true", "'', 1, unpriced, false"})
	void saysWhyThereIsNoPrice(String modifier, String unit, String reason, boolean priced) {
		var item = new Item("s", "c", modifier.isEmpty() ? List.of() : List.of(modifier), BigDecimal.ONE, unit, DAY);

		var quote = new Books(priced ? price("100.00") : null, "", List.of(), null).quote(item);

		assertThat(quote).isEqualTo(new Quote.Missing(reason));
	}

	/** One that was said twice is one. */
	@Test
	void appliesAModifierOnce() {
		var item = new Item("s", "c", List.of("50", "50"), BigDecimal.ONE, "1", DAY);

		var quote = (Quote.Found) new Books(price("100.00"), "", List.of(modifier("50")), null).quote(item);

		assertThat(quote.gross().amount()).isEqualTo(usd("150.00"));
	}

	@Test
	void saysThatATaxIsNotKnown() {
		assertThat(new Books(price("1.00"), "reduced", List.of(), null).quote(item("c")))
				.isEqualTo(new Quote.Missing(Quote.UNKNOWN_TAX));
	}

	@Test
	void takesTheMostSpecialRateOfAContract() {
		rate("AETNA", "", "", Method.PERCENT_OF_CHARGE, "80");
		rate("AETNA", "", "IMP", Method.PERCENT_OF_CHARGE, "60");
		rate("AETNA", "mri", "", Method.FIXED, "40.00");
		line("xray", "100.00", "AETNA", "AMB").line("xray", "100.00", "AETNA", "IMP")
				.line("mri", "100.00", "AETNA", "IMP").line("mri", "100.00", "CIGNA", "IMP");

		assertThat(told()).containsExactly("allowed 80.00", "allowed 60.00", "allowed 40.00", "allowed 100.00");
	}

	/** A fixed amount is for one, and goes the way of the price. */
	@Test
	void letsModifiersBearOnAFixedAmount() {
		rate("AETNA", "c", "", Method.FIXED, "40.00");
		lines.add(line(key(1), item("c", List.of("50"), "2"), "100.00", "AETNA", ""));

		assertThat(told()).containsExactly("allowed 120.00");
	}

	@Test
	void paysForAVisitByItsDearestCaseRateAndForCarveOutsBeside() {
		rate("AETNA", "hip", "", Method.CASE_RATE, "9000.00");
		rate("AETNA", "knee", "", Method.CASE_RATE, "7000.00");
		rate("AETNA", "implant", "", Method.PERCENT_OF_CHARGE, "50");
		line("knee", "5000.00", "AETNA", "IMP").line("hip", "6000.00", "AETNA", "IMP")
				.line("implant", "1000.00", "AETNA", "IMP").line("xray", "100.00", "AETNA", "IMP")
				.line("xray", "100.00", "", "IMP");

		assertThat(told()).containsExactly("allowed 0.00 by 2", "allowed 9000.00", "allowed 500.00",
				"allowed 0.00 by 2", "allowed 100.00");
	}

	@Test
	void paysForADayByThePerDiem() {
		rate("AETNA", "", "IMP", Method.PER_DIEM, "1500.00");
		line("xray", "100.00", "AETNA", "IMP").line("room", "900.00", "AETNA", "IMP");
		lines.add(line(key(3), new Item("s", "room", List.of(), BigDecimal.ONE, "1", DAY.plusDays(1)), "900.00",
				"AETNA", "IMP"));

		assertThat(told()).containsExactly("allowed 1500.00", "allowed 0.00 by 1", "allowed 1500.00");
	}

	@Test
	void letsOffWhoPaysAloneAndTaxesWhatIsLeft() {
		discounts.add(new Discount(percent("prompt", "40", 1), DAY, LAST));
		discounts.add(new Discount(percent("old", "90", 1), DAY.minusYears(2), DAY.minusDays(1)));
		lines.add(new Line(key(1), item("c"), new Quote.Found(new Gross(usd("100.00"), UUID.randomUUID(), 1, List.of()),
				percent("vat", "10", 1)), "", "", null));
		line("c", "100.00", "AETNA", "");

		var terms = ((Result.Charged) results().get(key(1))).terms();

		assertThat(terms.discount()).isEqualTo(usd("40.00"));
		assertThat(terms.tax()).isEqualTo(usd("6.00"));
		assertThat(terms.due(usd("100.00"))).isEqualTo(usd("66.00"));
		assertThat(told().get(1)).isEqualTo("allowed 100.00");
	}

	@Test
	void letsOffNeverMoreThanThereIs() {
		discounts.add(new Discount(amount("ten each", "10.00", 1), DAY, LAST));
		line("c", "7.00", "", "");

		assertThat(((Result.Charged) results().get(key(1))).terms().due(usd("7.00"))).isEqualTo(usd("0.00"));
	}

	@Test
	void coversWhatAPackageHolds() {
		bundle("hip", "xray");
		bundle("xray", "film");
		line("xray", "100.00", "", "").line("hip", "6000.00", "", "").line("film", "10.00", "", "")
				.line("mri", "10.00", "", "");

		assertThat(told()).as("a head is never covered itself").containsExactly("allowed 100.00", "allowed 6000.00",
				"covered by xray", "allowed 10.00");
	}

	@Test
	void coversNothingOutsideThePackagesPeriod() {
		bundles.add(new Bundle(UUID.randomUUID(), 1, "s", "hip", "s", "xray", DAY.plusDays(1), LAST));
		line("xray", "100.00", "", "").line("hip", "6000.00", "", "");

		assertThat(told()).containsExactly("allowed 100.00", "allowed 6000.00");
	}

	/** E13: a book that changed moves nothing that is charged. */
	@Test
	void leavesWhatIsChargedAsItWasCharged() {
		rate("AETNA", "", "", Method.PERCENT_OF_CHARGE, "10");
		bundle("hip", "xray");
		discounts.add(new Discount(percent("prompt", "40", 1), DAY, LAST));
		var agreed = new Rate(UUID.randomUUID(), 1, "AETNA", "old", "", "", "", Method.PERCENT_OF_CHARGE,
				new BigDecimal("80"), null, DAY, LAST);
		lines.add(frozen(1, "xray", "AETNA", new Frozen(agreed, null, null)));
		lines.add(frozen(2, "hip", "", Frozen.UNCONTRACTED));

		assertThat(told()).containsExactly("allowed 80.00", "allowed 100.00");
	}

	@Test
	void coversWhatIsChargedByWhatComesNew() {
		bundle("hip", "xray");
		lines.add(frozen(1, "xray", "", Frozen.UNCONTRACTED));
		line("hip", "6000.00", "", "");

		assertThat(told()).containsExactly("covered by hip", "allowed 6000.00");
	}

	/** The parts of a case rate and a day's rate add up, and no order of the lines tells another story. */
	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3})
	void comesToTheSameInWhateverOrder(long seed) {
		var random = new Random(seed);
		for (var visit = 0; visit < 300; visit++) {
			randomVisit(random);
			var expected = results();

			Collections.shuffle(lines, random);

			assertThat(results()).as("seed %d visit %d", seed, visit).isEqualTo(expected);
		}
	}

	private void randomVisit(Random random) {
		List.of(rates, discounts, bundles, lines).forEach(List::clear);
		var codes = List.of("a", "b", "c", "d");
		for (var code : codes) {
			var method = Method.values()[random.nextInt(4)];
			rate("P" + random.nextInt(2), random.nextBoolean() ? code : "", "", method, random.nextInt(1, 100) + "");
		}
		bundle(codes.get(random.nextInt(4)), "e");
		for (var i = 0; i < 6; i++) {
			var day = DAY.plusDays(random.nextInt(2));
			var code = random.nextInt(5) == 0 ? "e" : codes.get(random.nextInt(4));
			lines.add(line(new UUID(7, random.nextLong()), new Item("s", code, List.of(), BigDecimal.ONE, "1", day),
					random.nextInt(1, 1000) + ".00", random.nextInt(3) == 0 ? "" : "P" + random.nextInt(2), ""));
		}
	}

	private String gross(String modifiers, String quantity) {
		var item = item("c", List.of(modifiers.split(",")), quantity);
		var rules = item.modifiers().stream().map(PricingTests::modifier).toList();
		return Gross.of(item, price("100.00"), rules).amount().value().toPlainString();
	}

	/** Those the issue names, as a hospital may say them; XA adds seven for each, before the percentages. */
	private static Rule modifier(String name) {
		return switch (name) {
			case "50" -> percent(name, "150", 10);
			case "52" -> percent(name, "50", 20);
			case "22" -> percent(name, "120", 30);
			case "73" -> new Rule(UUID.randomUUID(), 1, name, new BigDecimal("33.333"), null, 40, Rounding.HALF_UP);
			case "T3" -> new Rule(UUID.randomUUID(), 1, name, new BigDecimal("33.333"), null, 40, Rounding.UP);
			default -> amount(name, "7.00", 90);
		};
	}

	private static Rule percent(String name, String percent, int position) {
		return new Rule(UUID.randomUUID(), 1, name, new BigDecimal(percent), null, position, Rounding.HALF_UP);
	}

	private static Rule amount(String name, String amount, int position) {
		return new Rule(UUID.randomUUID(), 1, name, null, usd(amount), position, Rounding.HALF_UP);
	}

	private void rate(String payer, String code, String visitClass, Method method, String value) {
		var ofCharge = method == Method.PERCENT_OF_CHARGE;
		rates.add(new Rate(UUID.randomUUID(), 1, payer, "2025", code.isEmpty() ? "" : "s", code, visitClass, method,
				ofCharge ? new BigDecimal(value) : null, ofCharge ? null : usd(value), DAY, LAST));
	}

	private void bundle(String code, String covered) {
		bundles.add(new Bundle(UUID.randomUUID(), 1, "s", code, "s", covered, DAY, LAST));
	}

	private PricingTests line(String code, String gross, String payer, String visitClass) {
		lines.add(line(key(lines.size() + 1), item(code), gross, payer, visitClass));
		return this;
	}

	private static Line line(UUID key, Item item, String gross, String payer, String visitClass) {
		var steps = item.modifiers().stream().map(it -> new Step(modifier(it), usd(gross))).toList();
		return new Line(key, item, new Quote.Found(new Gross(usd(gross), UUID.randomUUID(), 1, steps), null), payer,
				visitClass, null);
	}

	private static Line frozen(int number, String code, String payer, Frozen frozen) {
		var line = line(key(number), item(code), "100.00", payer, "");
		return new Line(line.key(), line.item(), line.quote(), payer, "", frozen);
	}

	private Map<UUID, Result> results() {
		return Pricing.price(lines, new Agreements(rates, discounts, bundles));
	}

	private List<String> told() {
		var results = results();
		return lines.stream().map(it -> switch (results.get(it.key())) {
			case Result.Charged charged -> "allowed %s%s".formatted(
					charged.gross().amount().minus(charged.terms().contractual()).value(),
					charged.terms().paidBy() == null ? "" : " by " + charged.terms().paidBy().getLeastSignificantBits());
			case Result.Covered covered -> "covered by " + covered.bundle().code();
			case Result.Missing missing -> missing.reason();
		}).toList();
	}

	private static UnitPrice price(String amount) {
		return new UnitPrice(UUID.randomUUID(), 1, usd(amount));
	}

	private static Item item(String code) {
		return item(code, List.of(), "1");
	}

	private static Item item(String code, List<String> modifiers, String quantity) {
		return new Item("s", code, modifiers, new BigDecimal(quantity), "1", DAY);
	}

	private static UUID key(int number) {
		return new UUID(0, number);
	}

	private static Money usd(String amount) {
		return new Money(new BigDecimal(amount), USD);
	}
}
