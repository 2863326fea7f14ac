package billing.estimates;

import static billing.Telling.DAY;
import static billing.Telling.SYSTEM;
import static billing.Telling.covered;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.pricing.Tariffed;
import concord.Api.Answer;
import concord.ConcordTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a visit would come to, said before. */
@ConcordTest
class EstimateTests {

	@Autowired Billing billing;

	@Test
	void saysWhatEachItemComesToAndWhy() {
		var tariffs = new Tariffed(billing);
		var code = billing.priced("100.00");
		tariffs.rate(code, "", "fixed", "70.00");

		var answer = estimate(Map.of("payerCode", tariffs.payer, "items", List.of(item(code, "2"))));

		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.text("/complete")).isEqualTo("true");
		assertThat(answer.text("/items/0/sum/amount/value")).isEqualTo("200.00");
		assertThat(answer.text("/items/0/sum/contractual/value")).isEqualTo("60.00");
		assertThat(answer.text("/items/0/priceVersion")).isEqualTo("1");
		assertThat(answer.text("/items/0/steps/0/facts")).isEqualTo("fixed 70.00 USD");
		assertThat(answer.text("/total/due/value")).isEqualTo("140.00");
	}

	@Test
	void takesThePayerFromTheCoverageOnTheDay() {
		var tariffs = new Tariffed(billing);
		tariffs.rate("", "", "percent-of-charge", "10");
		var patient = billing.patient();
		billing.hears(covered(patient, tariffs.payer, 1, DAY, null));

		var answer = estimate(Map.of("patientId", patient, "items", List.of(item(billing.priced("50.00"), "1"))));

		assertThat(answer.text("/items/0/payerCode")).isEqualTo(tariffs.payer);
		assertThat(answer.text("/total/due/value")).isEqualTo("5.00");
	}

	/** A6: what is not known is said, and not counted as nothing. */
	@Test
	void saysWhatItCannotPriceAndWhatAPackageHolds() {
		var tariffs = new Tariffed(billing);
		var hip = billing.priced("5000.00");
		var xray = billing.priced("100.00");
		tariffs.covers(hip, xray);

		var answer = estimate(Map.of("items", List.of(item(xray, "1"), item("c" + UUID.randomUUID(), "1"),
				item(hip, "1"))));

		assertThat(answer.text("/complete")).isEqualTo("false");
		assertThat(answer.text("/items/0/reason")).isEqualTo("part-of-package");
		assertThat(answer.text("/items/1/reason")).isEqualTo("unpriced");
		assertThat(answer.text("/total/amount/value")).isEqualTo("5000.00");
	}

	/** E10: what it costs is not the caller's to say. */
	@ParameterizedTest
	@CsvSource({"total, 1.00, 400, total", "amount, 1.00, 400, amount", "items, '', 400, items"})
	void takesNoAmountFromWhoAsks(String field, String value, int status, String named) {
		var body = new HashMap<String, Object>(Map.of("items", List.of(item(billing.priced("50.00"), "1"))));
		body.put(field, value);

		var answer = estimate(body);

		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.field()).isEqualTo(named);
	}

	@Test
	void needsSomethingToPrice() {
		assertThat(estimate(Map.of("items", List.of())).field()).isEqualTo("items");
		assertThat(estimate(Map.of("items", List.of(item("c", "0")))).field()).isEqualTo("items[0].quantity.value");
	}

	private static Map<String, Object> item(String code, String quantity) {
		return Map.of("code", Map.of("system", SYSTEM, "code", code), "quantity", Map.of("value", quantity, "unit", "1"),
				"serviceDate", DAY.toString());
	}

	private Answer estimate(Object body) {
		return billing.api().post("/billing/estimates", body);
	}
}
