package billing.benefits;

import static billing.Telling.DAY;
import static billing.Telling.covered;
import static billing.Telling.facts;
import static billing.Telling.registered;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Ledger;
import billing.Telling.Act;
import billing.pricing.Tariffed;
import concord.ConcordTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import patients.events.CoverageStarted;
import procedures.events.BillableFacts;

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

	/** In whatever order they are told: the package is shared as if what it holds had never been charged by itself. */
	@ParameterizedTest
	@ValueSource(booleans = {true, false})
	void areThereForThePackageThatHoldsWhatWasChargedBefore(boolean packageFirst) {
		terms(insured(), "15.00", "100.00", "20");
		var hip = billing.priced("500.00");
		var xray = billing.priced("120.00");
		new Tariffed(billing).covers(hip, xray);
		var visit = UUID.randomUUID();
		var told = List.of(new Act(patient).completed(in(visit, hip)),
				new Act(patient).completed(in(visit, xray)));

		(packageFirst ? told : told.reversed()).forEach(billing::hears);

		assertThat(parts()).isEqualTo("192.00 + 308.00");
		assertThat(ledger.faults()).isEmpty();
	}

	/** What was paid by the day before is paid with the visit, and bears nothing any more. */
	@Test
	void areThereForTheActThatCarriesTheVisitFromThenOn() {
		var tariffs = new Tariffed(billing);
		var stay = billing.priced("900.00");
		tariffs.rate("", "", "per-diem", "120.00");
		tariffs.rate(stay, "", "case-rate", "500.00");
		CoverageStarted coverage = covered(patient, tariffs.payer, 1, DAY.withDayOfYear(1), null);
		billing.hears(registered(patient), coverage);
		terms(coverage.coverageId(), "0.00", "100.00", "20");
		var visit = UUID.randomUUID();
		billing.hears(new Act(patient).completed(in(visit, billing.priced("150.00"))));
		assertThat(parts()).isEqualTo("104.00 + 16.00");

		billing.hears(new Act(patient).completed(in(visit, stay)));

		assertThat(parts()).isEqualTo("180.00 + 320.00");
		assertThat(ledger.faults()).isEmpty();
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

	private static BillableFacts in(UUID visit, String code) {
		var it = facts(code);
		return new BillableFacts(visit, it.code(), it.modifiers(), it.diagnoses(), it.quantity(), it.unit(),
				it.performers(), it.serviceDate(), it.start(), it.end());
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
