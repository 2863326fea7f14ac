package billing.estimates;

import static billing.Telling.DAY;
import static billing.Telling.SYSTEM;
import static billing.Telling.covered;
import static billing.Telling.facts;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Ledger;
import billing.Telling.Act;
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
	@Autowired Ledger ledger;

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

	/** As it is charged afterwards: copay once a day, deductible once a year, each beside what was charged before. */
	@Test
	void sharesWhatThePatientWouldBear() {
		var tariffs = new Tariffed(billing);
		var patient = billing.patient();
		var coverage = covered(patient, tariffs.payer, 1, DAY, null);
		billing.hears(coverage);
		billing.api().post("/billing/coverages/" + coverage.coverageId() + "/benefits", Map.of("copay", usd("20.00"),
				"deductible", usd("150.00"), "coinsurance", "10"));
		var code = billing.priced("100.00");
		billing.hears(new Act(patient).completed(facts(code)));

		var answer = estimate(Map.of("patientId", patient, "items", List.of(item(code, "1"), item(code, "1"))));

		assertThat(answer.text("/items/0/share/copay/value")).isEqualTo("0.00");
		assertThat(answer.text("/items/0/share/deductible/value")).isEqualTo("70.00");
		assertThat(answer.text("/items/0/share/coinsurance/value")).isEqualTo("3.00");
		assertThat(answer.text("/items/1/sum/patientDue/value")).isEqualTo("10.00");
		assertThat(answer.text("/total/payerDue/value")).isEqualTo("117.00");
		billing.hears(new Act(patient).completed(facts(code)), new Act(patient).completed(facts(code)));
		assertThat(ledger.asOwner().sql("""
				select sum(amount) from billing.posting join billing.account a using (account_id)
				where a.patient_id = ? and ledger_account = 'receivable-patient'
				""").param(patient).query(String.class).single()).isEqualTo("183.00");
	}

	@Test
	void leavesAllToThePatientWhoPaysAlone() {
		var code = billing.priced("100.00");

		var answer = estimate(Map.of("items", List.of(item(code, "2"))));

		assertThat(answer.text("/total/patientDue/value")).isEqualTo("200.00");
		assertThat(answer.text("/total/payerDue/value")).isEqualTo("0.00");
		assertThat(answer.json().at("/items/0/share").isNull()).isTrue();
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
		assertThat(estimate(Map.of("items", List.of(item("c", "0.00001")))).field()).isEqualTo("items[0].quantity.value");
	}

	private static Map<String, Object> item(String code, String quantity) {
		return Map.of("code", Map.of("system", SYSTEM, "code", code), "quantity", Map.of("value", quantity, "unit", "1"),
				"serviceDate", DAY.toString());
	}

	private static Map<String, String> usd(String value) {
		return Map.of("value", value, "currency", "USD");
	}

	private Answer estimate(Object body) {
		return billing.api().post("/billing/estimates", body);
	}
}
