package billing.benefits;

import static billing.Telling.DAY;
import static billing.Telling.covered;
import static billing.Telling.facts;
import static billing.Telling.registered;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Ledger;
import billing.Telling.Act;
import concord.ConcordTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import patients.events.CoverageStarted;

/** Payer and patient share a charge by the terms of the coverage, in the journal. */
@ConcordTest
class BenefitsTests {

	@Autowired Billing billing;
	@Autowired Ledger ledger;

	private final UUID patient = UUID.randomUUID();

	@Test
	void leaveAllToThePayerWhereNoTermsAreKnown() {
		insured();

		billing.hears(new Act(patient).completed(facts(billing.priced("100.00"))));

		assertThat(parts()).isEqualTo("0.00 + 100.00");
	}

	@Test
	void areUsedUpByOneChargeAfterTheOther() {
		terms(insured(), "20.00", "150.00", "10");

		billing.hears(new Act(patient).completed(facts(billing.priced("100.00"))));
		assertThat(parts()).isEqualTo("100.00 + 0.00");
		billing.hears(new Act(patient).completed(facts(billing.priced("100.00"))));

		assertThat(parts()).isEqualTo("173.00 + 27.00");
		assertThat(ledger.faults()).isEmpty();
	}

	@Test
	void areThereAgainWhenAChargeIsTakenBack() {
		var coverage = insured();
		terms(coverage, "0.00", "150.00", "0");
		var act = new Act(patient);
		billing.hears(act.completed(facts(billing.priced("150.00"))), act.enteredInError());
		assertThat(billing.api().get("/billing/coverages/" + coverage + "/benefits").text("/met/value"))
				.isEqualTo("0.00");

		billing.hears(new Act(patient).completed(facts(billing.priced("200.00"))));

		assertThat(parts()).isEqualTo("150.00 + 50.00");
	}

	@Test
	void countForWhatIsChargedFromThenOn() {
		var coverage = insured();
		terms(coverage, "0.00", "0.00", "50");
		billing.hears(new Act(patient).completed(facts(billing.priced("100.00"))));

		terms(coverage, "0.00", "0.00", "0");
		billing.hears(new Act(patient).completed(facts(billing.priced("100.00"))));

		assertThat(parts()).isEqualTo("50.00 + 150.00");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			-1.00, 0.00, 0, copay.value
			0.00, -1.00, 0, deductible.value
			0.00, 0.001, 0, deductible.value
			0.00, 0.00, 101, coinsurance
			0.00, 0.00, -1, coinsurance
			""")
	void areRefusedWhereTheyMakeNoSense(String copay, String deductible, String coinsurance, String field) {
		var answer = billing.api().post("/billing/coverages/" + insured() + "/benefits",
				body(copay, deductible, coinsurance));

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.field()).isEqualTo(field);
	}

	@Test
	void areOfACoverageThereIs() {
		var path = "/billing/coverages/" + UUID.randomUUID() + "/benefits";

		assertThat(billing.api().post(path, body("0.00", "0.00", "0")).status()).isEqualTo(404);
		assertThat(billing.api().get(path).status()).isEqualTo(404);
	}

	private UUID insured() {
		CoverageStarted coverage = covered(patient, "AETNA", 1, DAY.withDayOfYear(1), null);
		billing.hears(registered(patient), coverage);
		return coverage.coverageId();
	}

	private void terms(UUID coverage, String copay, String deductible, String coinsurance) {
		var answer = billing.api().post("/billing/coverages/" + coverage + "/benefits",
				body(copay, deductible, coinsurance));
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
	}

	private static String body(String copay, String deductible, String coinsurance) {
		return """
				{"copay": {"value": "%s", "currency": "USD"}, "deductible": {"value": "%s", "currency": "USD"},
				"coinsurance": "%s"}""".formatted(copay, deductible, coinsurance);
	}

	private String parts() {
		var account = billing.account(patient);
		return account.at("/patient/value").asString() + " + "
				+ account.at("/payers/0/balance/value").asString("0.00");
	}
}
