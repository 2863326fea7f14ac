package billing.charges;

import static billing.Telling.DAY;
import static billing.Telling.SYSTEM;
import static billing.Telling.covered;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Telling;
import billing.Telling.Act;
import concord.Api.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import outbox.Event;
import procedures.events.BillableFacts;
import procedures.events.EncounterFinished;
import procedures.events.EncounterStarted;
import tools.jackson.databind.JsonNode;

/** What acts of one visit come to under contracts, packages, rules: told by events, seen in the journal. */
class VisitChargesTests extends OneVisit {

	@Test
	void standInTheBooksInFullAndAreAllowedWhatTheContractSays() {
		tariffs.rate("", "", "percent-of-charge", "60");
		var act = new Act(insured());

		billing.hears(act.completed(facts(billing.priced("100.00"))));

		assertThat(owed()).isEqualTo("60.00");
		var charge = read(act);
		assertThat(charge.text("/amount/value")).isEqualTo("100.00");
		assertThat(charge.text("/terms/contractual/value")).isEqualTo("40.00");
		assertThat(charge.text("/terms/due/value")).isEqualTo("60.00");
		assertThat(charge.text("/why/price/version")).isEqualTo("1");
		assertThat(charge.text("/why/steps/0/kind")).isEqualTo("contract");
		assertThat(charge.text("/why/steps/0/facts")).isEqualTo("percent-of-charge 60 %");
		assertThat(charge.text("/why/shares/0/payerCode")).isEqualTo(tariffs.payer);
		assertThat(charge.text("/why/shares/0/amount/value")).isEqualTo("60.00");
		assertThat(postings()).contains("contractual-adjustment 40.00", "revenue -100.00");
	}

	/** The department is the price's, and what was posted stays that of its version. */
	@Test
	void areEarnedByTheDepartmentThePriceNames() {
		var code = "c" + UUID.randomUUID();
		billing.priced(code, "10.00", "radiology");
		var act = new Act(patient);
		billing.hears(act.completed(facts(code)));
		billing.priced(code, "10.00", "cardiology");

		billing.hears(act.amended(facts(code)));
		var other = new Act(patient);
		billing.hears(other.completed(facts(code)));

		assertThat(ledger.asOwner().sql("""
				select department || ' ' || sum(amount) from billing.posting
				where patient_id = ? and ledger_account = 'revenue' group by department order by 1
				""").param(patient).query(String.class).list()).containsExactly("cardiology -10.00", "radiology -10.00");
	}

	@Test
	void areHeldForAModifierNobodyKnowsAndChargedOnceItIs() {
		var modifier = "Z" + (char) ('A' + new Random().nextInt(26));
		var act = new Act(patient);
		billing.hears(act.completed(facts(billing.priced("100.00"), modifier)));
		assertThat(billing.told(act.id)).containsExactly("held unknown-modifier - of 1");

		var imported = tariffs.rule("modifier,%s,percent,150,10,half-up".formatted(modifier));

		assertThat(imported.at("/held/priced").asInt()).isEqualTo(1);
		assertThat(billing.told(act.id)).containsExactly("billable  150.00 of 1");
		assertThat(read(act).text("/why/steps/0/name")).isEqualTo(modifier);
		assertThat(read(act).text("/modifiers/0")).isEqualTo(modifier);
	}

	/** Days of their own: what is let off is let off everybody on a day. */
	@Test
	void areTaxedAndDiscounted() {
		var day = LocalDate.of(1999, 1, 1).plusDays(new Random().nextInt(3000));
		var category = "vat" + UUID.randomUUID();
		var code = "c" + UUID.randomUUID();
		tariffs.rule("tax,%s,percent,10,1,half-up".formatted(category), day);
		tariffs.rule("self-pay-discount,prompt,percent,40,1,half-up", day);
		prices("%s,100.00,%s,%s".formatted(code, day, category));
		var act = new Act(patient);

		billing.hears(act.completed(facts(code, day)));

		assertThat(owed()).isEqualTo("66.00");
		assertThat(postings()).contains("revenue -100.00", "discount 40.00", "tax-payable -6.00");
	}

	@Test
	void arePaidByACaseRateOnceItsActIsDoneAndByThemselvesOnceItIsNot() {
		var hip = billing.priced("5000.00");
		tariffs.rate(hip, "", "case-rate", "4200.00");
		tariffs.rate("", "", "percent-of-charge", "50");
		var before = new Act(insured());
		var operation = new Act(patient);
		var after = new Act(patient);
		billing.hears(before.completed(facts(billing.priced("100.00"))));
		assertThat(owed()).isEqualTo("50.00");

		billing.hears(operation.completed(facts(hip)), after.completed(facts(billing.priced("70.00"))));

		assertThat(owed()).isEqualTo("4200.00");
		assertThat(billing.told(before.id)).containsExactly("entered-in-error repriced 100.00 of 1",
				"billable  100.00 of 1");
		assertThat(read(before).text("/why/steps/1/paidBy")).isEqualTo(operation.id.toString());

		billing.hears(operation.enteredInError());

		assertThat(owed()).isEqualTo("85.00");
	}

	@Test
	void arePaidByTheDayWhereTheVisitIsOfTheKind() {
		tariffs.rate("", "IMP", "per-diem", "1500.00");
		insured();
		billing.hears(new EncounterStarted(visit, 1, patient, "IMP", "America/New_York", at(DAY)));

		billing.hears(new Act(patient).completed(facts(billing.priced("900.00"))),
				new Act(patient).completed(facts(billing.priced("900.00"))),
				new Act(patient).completed(facts(billing.priced("10.00"), DAY.plusDays(1))));

		assertThat(owed()).isEqualTo("3000.00");
	}

	/** No zero without a reason: what a package holds is not billable, and says so. */
	@Test
	void areCoveredByAPackageInWhateverOrderTheyAreTold() {
		var hip = billing.priced("5000.00");
		var xray = billing.priced("100.00");
		tariffs.covers(hip, xray);
		var first = new Act(patient);
		var operation = new Act(patient);
		var last = new Act(patient);
		var elsewhere = new Act(patient);

		billing.hears(first.completed(facts(xray)), operation.completed(facts(hip)), last.completed(facts(xray)));
		billing.hears(elsewhere.completed(Telling.facts(xray)));

		assertThat(billing.told(first.id)).containsExactly("not-billable part-of-package 100.00 of 1");
		assertThat(billing.told(last.id)).containsExactly("not-billable part-of-package - of 1");
		assertThat(read(last).text("/why/steps/0/kind")).isEqualTo("package");
		assertThat(owed()).isEqualTo("5100.00");

		billing.hears(operation.enteredInError());

		assertThat(billing.told(first.id)).containsExactly("aborted unbundled 100.00 of 1", "billable  100.00 of 1");
		assertThat(billing.told(last.id)).containsExactly("aborted unbundled - of 1", "billable  100.00 of 1");
		assertThat(owed()).isEqualTo("300.00");
	}

	@Test
	void stayCoveredWhereThePackageIsGivenForNothing() {
		var hip = billing.priced("5000.00");
		var xray = billing.priced("100.00");
		tariffs.covers(hip, xray);
		var operation = new Act(patient);
		var first = new Act(patient);
		billing.hears(operation.completed(facts(hip)), first.completed(facts(xray)));

		assertThat(decide(operation, "not-billable", "{\"reason\":\"charity\"}").status()).isEqualTo(200);

		assertThat(billing.told(first.id)).containsExactly("not-billable part-of-package - of 1");
		assertThat(owed()).isEqualTo("0.00");
	}

	/** E13: what is charged moves by nobody's list, only by somebody's word. */
	@Test
	void keepTheirPriceUntilSomebodyPricesThemAnew() {
		var code = billing.priced("100.00");
		tariffs.rate("", "", "percent-of-charge", "60");
		var act = new Act(insured());
		billing.hears(act.completed(facts(code)));

		billing.prices(code + ",200.00,USD,2020-01-01,,");
		tariffs.rate("", "", "percent-of-charge", "50");
		billing.hears(new Act(patient).completed(facts(code)));
		assertThat(billing.told(act.id)).containsExactly("billable  100.00 of 1");
		assertThat(owed()).isEqualTo("160.00");

		var repriced = decide(act, "reprice", "");

		assertThat(repriced.text("/priceVersion")).isEqualTo("2");
		assertThat(billing.told(act.id)).containsExactly("entered-in-error repriced 100.00 of 1",
				"billable  200.00 of 1");
		assertThat(owed()).isEqualTo("200.00");
		var ended = billing.api().get("/billing/charges/" + billing.charges(act.id).getFirst().path("id").asString());
		assertThat(ended.text("/why/decisions/0/decision")).isEqualTo("repriced");
		assertThat(ended.text("/why/decisions/0/by")).isEqualTo("admin");
		assertThat(decide(act, "reprice", "").problem()).isEqualTo("not-allowed");
	}

	@Test
	void areHeldWhereTwoPayersAreToBeAskedFirst() {
		var act = new Act(patient);
		var wrong = covered(patient, "OTHER", 1, DAY, null);
		billing.hears(covered(patient, tariffs.payer, 1, DAY.minusDays(1), null), wrong,
				act.completed(facts(billing.priced("10.00"))));
		assertThat(billing.told(act.id)).containsExactly("held conflicting-coverage - of 1");

		billing.hears(Telling.uncovered(wrong, null, true));

		assertThat(billing.told(act.id)).containsExactly("billable  10.00 of 1");
	}

	@Test
	void areLateWhereTheVisitHadEnded() {
		var code = billing.priced("10.00");
		var inTime = new Act(patient);
		var late = new Act(patient);
		billing.hears(new EncounterStarted(visit, 1, patient, "AMB", "America/New_York", at(DAY)),
				inTime.completed(facts(code)), new EncounterFinished(visit, 2, patient, "AMB", at(DAY), at(DAY).plusHours(2)),
				inTime.amended(facts(code)), late.completed(facts(code)));

		var found = billing.api().get("/billing/charges?late=true&encounterId=" + visit).json().path("items");

		assertThat(found.valueStream().map(it -> it.path("procedureId").asString())).containsExactly(late.id.toString());
	}

	/**
	 * E7: whatever was told, amended and withdrawn in between, in the end the acts come to what an estimate of
	 * them says. The seed is the parameter.
	 */
	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3, 4, 5, 6})
	void comeToWhatTheEstimateSays(long seed) {
		var random = new Random(seed);
		var codes = List.of("100.00", "250.00", "40.00", "999.99").stream().map(billing::priced).toList();
		tariffs.rate(codes.get(0), "", seed % 2 == 0 ? "case-rate" : "per-diem", "333.00");
		tariffs.rate(codes.get(2), "", "fixed", "25.00");
		tariffs.rate("", "", "percent-of-charge", "80");
		tariffs.covers(codes.get(3), codes.get(1));
		insured();
		var lives = new ArrayList<Life>();
		for (var i = 0; i < 7; i++) {
			lives.add(new Life(new Act(patient), random, codes));
		}

		for (var step = 0; step < 24; step++) {
			billing.hears(lives.get(random.nextInt(lives.size())).next());
		}

		var last = lives.stream().filter(it -> it.facts != null).toList();
		assertThat(owed()).as("seed %d", seed).isEqualTo(last.isEmpty() ? "0.00" : estimated(last));
	}

	private String estimated(List<Life> lives) {
		var items = new ArrayList<>(lives.stream().map(it -> Map.of("code",
				Map.of("system", SYSTEM, "code", it.facts.code().code()), "quantity",
				Map.of("value", it.facts.quantity().toPlainString(), "unit", "1"), "serviceDate",
				it.facts.serviceDate().toString())).toList());
		Collections.reverse(items);
		var answer = billing.api().post("/billing/estimates", Map.of("patientId", patient, "items", items));
		return answer.text("/total/due/value");
	}

	/** One act, and what it is by now. */
	private final class Life {

		private final Act act;
		private final Random random;
		private final List<String> codes;
		private boolean told;
		private boolean over;
		private BillableFacts facts;

		Life(Act act, Random random, List<String> codes) {
			this.act = act;
			this.random = random;
			this.codes = codes;
		}

		Event[] next() {
			if (over) {
				return new Event[0];
			}
			if (told && random.nextInt(5) == 0) {
				over = true;
				facts = null;
				return new Event[] {act.enteredInError()};
			}
			facts = quantity(VisitChargesTests.this.facts(codes.get(random.nextInt(4)), DAY.plusDays(random.nextInt(2))),
					random.nextInt(1, 3));
			var first = !told;
			told = true;
			return new Event[] {first ? act.completed(facts) : act.amended(facts)};
		}

		private static BillableFacts quantity(BillableFacts it, int quantity) {
			return new BillableFacts(it.encounterId(), it.code(), it.modifiers(), it.diagnoses(),
					BigDecimal.valueOf(quantity), it.unit(), it.performers(), it.serviceDate(), it.start(), it.end());
		}
	}

	private UUID insured() {
		billing.hears(covered(patient, tariffs.payer, 1, DAY, null));
		return patient;
	}

	private void prices(String codeAmountFromTax) {
		var cells = codeAmountFromTax.split(",");
		var answer = billing.api().post("/billing/prices", """
				system,code,amount,currency,effective_from,effective_to,description,tax
				%s,%s,%s,USD,%s,,,%s
				""".formatted(SYSTEM, cells[0], cells[1], cells[2], cells[3]), "Content-Type", "text/csv");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
	}

	private String owed() {
		return billing.balance(patient);
	}

	private List<String> postings() {
		return billing.entries(patient).stream().flatMap(it -> it.path("postings").valueStream())
				.map(it -> it.path("ledgerAccount").asString() + " " + it.at("/amount/value").asString()).toList();
	}

	private Answer read(Act act) {
		return billing.api().get("/billing/charges/" + live(act).path("id").asString());
	}

	private JsonNode live(Act act) {
		return billing.charges(act.id).getLast();
	}

	private Answer decide(Act act, String decision, String body) {
		return billing.api().post("/billing/charges/" + live(act).path("id").asString() + "/" + decision, body,
				"Idempotency-Key", UUID.randomUUID().toString());
	}
}
