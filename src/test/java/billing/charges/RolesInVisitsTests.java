package billing.charges;

import static billing.Telling.DAY;
import static billing.Telling.SYSTEM;
import static billing.Telling.covered;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Telling.Act;
import billing.pricing.Tariffed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import procedures.events.BillableFacts;
import tools.jackson.databind.JsonNode;

/** An act others of its visit hang on becomes one they do not: they are looked at again. */
class RolesInVisitsTests extends OneVisit {

	@Test
	void endWithTheCodeThatHeadsAPackage() {
		var hip = billing.priced("5000.00");
		var xray = billing.priced("100.00");
		tariffs.covers(hip, xray);
		var operation = new Act(patient);
		var picture = new Act(patient);
		billing.hears(operation.completed(facts(hip, DAY)), picture.completed(facts(xray, DAY)));
		assertThat(billing.balance(patient)).isEqualTo("5000.00");

		billing.hears(operation.amended(facts(billing.priced("30.00"), DAY)));

		assertThat(billing.told(picture.id)).containsExactly("aborted unbundled - of 1", "billable  100.00 of 1");
		assertThat(billing.balance(patient)).isEqualTo("130.00");
	}

	@Test
	void endWithTheCodeAlsoWhereItIsGivenForNothing() {
		var hip = billing.priced("5000.00");
		var xray = billing.priced("100.00");
		tariffs.covers(hip, xray);
		var operation = new Act(patient);
		var picture = new Act(patient);
		billing.hears(operation.completed(facts(hip, DAY)), picture.completed(facts(xray, DAY)));
		var head = billing.charges(operation.id).getFirst().path("id").asString();
		billing.api().post("/billing/charges/" + head + "/not-billable", "{\"reason\":\"charity\"}", "Idempotency-Key",
				"k" + head);
		assertThat(billing.balance(patient)).isEqualTo("0.00");

		billing.hears(operation.amended(facts(billing.priced("30.00"), DAY)));

		assertThat(billing.told(operation.id)).last().isEqualTo("not-billable charity - of 2");
		assertThat(billing.told(picture.id)).last().isEqualTo("billable  100.00 of 1");
		assertThat(billing.balance(patient)).isEqualTo("100.00");
	}

	@Test
	void beginWithTheCodeAlsoWhereItIsGivenForNothing() {
		var hip = billing.priced("5000.00");
		var xray = billing.priced("100.00");
		tariffs.covers(hip, xray);
		var operation = new Act(patient);
		billing.hears(operation.completed(facts(billing.priced("30.00"), DAY)));
		var charge = billing.charges(operation.id).getFirst().path("id").asString();
		billing.api().post("/billing/charges/" + charge + "/not-billable", "{\"reason\":\"charity\"}", "Idempotency-Key",
				"k" + charge);

		var picture = new Act(patient);
		billing.hears(picture.completed(facts(xray, DAY)));
		assertThat(billing.balance(patient)).isEqualTo("100.00");

		billing.hears(operation.amended(facts(hip, DAY)));

		assertThat(billing.told(picture.id)).containsExactly("not-billable part-of-package 100.00 of 1");
		assertThat(billing.balance(patient)).isEqualTo("0.00");
	}

	@Test
	void endWithTheDayOnWhichAPayerPaysForTheVisit() {
		var last = LocalDate.of(2025, 1, 31);
		var hip = billing.priced("70.00");
		tariffs.rate(hip, "", "case-rate", "500.00");
		tariffs.rate("", "", "case-rate", "400.00");
		billing.hears(covered(patient, tariffs.payer, 1, last.minusDays(30), last));
		var operation = new Act(patient);
		var other = new Act(patient);
		billing.hears(operation.completed(facts(hip, last)),
				other.completed(facts(billing.priced("90.00"), last.minusDays(1))));
		assertThat(billing.balance(patient)).isEqualTo("500.00");

		billing.hears(operation.amended(facts(hip, last.plusDays(1))));

		assertThat(billing.told(other.id)).last().isEqualTo("billable  90.00 of 1");
		assertThat(owed()).isEqualTo(Map.of("patient", "70.00", tariffs.payer, "400.00"));
	}

	/**
	 * E7: one payer on a day, another on the next, none on the third. Whatever is told, amended and withdrawn, what
	 * stands then is what the acts come to when all are priced anew. The seed is the parameter.
	 */
	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
	void areThoseOfAVisitPricedAnew(long seed) {
		var random = new Random(seed);
		var codes = List.of("100.00", "250.00", "40.00", "999.99", "70.00").stream().map(billing::priced).toList();
		var second = new Tariffed(billing);
		tariffs.rate(codes.get(0), "", seed % 2 == 0 ? "case-rate" : "per-diem", "333.00");
		tariffs.rate(codes.get(2), "", "fixed", "25.00");
		tariffs.rate("", "", "percent-of-charge", "80");
		second.rate(codes.get(1), "", seed % 2 == 0 ? "per-diem" : "case-rate", "444.00");
		second.rate("", "", "percent-of-charge", "70");
		tariffs.covers(codes.get(3), codes.get(1));
		billing.hears(covered(patient, tariffs.payer, 1, DAY, DAY),
				covered(patient, second.payer, 1, DAY.plusDays(1), DAY.plusDays(1)));
		var acts = new ArrayList<>(Stream.generate(() -> new Act(patient)).limit(5).toList());
		var done = new LinkedHashMap<Act, BillableFacts>();

		for (var step = 0; step < 24; step++) {
			var one = acts.get(random.nextInt(acts.size()));
			if (done.containsKey(one) && random.nextInt(8) == 0) {
				acts.set(acts.indexOf(one), new Act(patient));
				done.remove(one);
				billing.hears(one.enteredInError());
			}
			else {
				var facts = facts(codes.get(random.nextInt(5)), DAY.plusDays(random.nextInt(3)));
				billing.hears(done.put(one, facts) == null ? one.completed(facts) : one.amended(facts));
			}
			standAsPricedAnew(List.copyOf(done.values()), "seed %d, step %d".formatted(seed, step));
		}
	}

	private void standAsPricedAnew(List<BillableFacts> done, String when) {
		var anew = done.isEmpty() ? List.<JsonNode>of() : estimated(done);
		assertThat(standing()).as(when).containsExactlyInAnyOrderElementsOf(anew.stream()
				.map(it -> said(it, it.path("code").asString(), it.path("payerCode").asString(""))).toList());
		assertThat(owed()).as(when).isEqualTo(due(anew));
	}

	private List<JsonNode> estimated(List<BillableFacts> acts) {
		var items = acts.stream().map(it -> Map.of("code", Map.of("system", SYSTEM, "code", it.code().code()), "quantity",
				Map.of("value", "1", "unit", "1"), "serviceDate", it.serviceDate().toString())).toList();
		return billing.api().post("/billing/estimates", Map.of("patientId", patient, "items", items)).json().path("items")
				.valueStream().toList();
	}

	private List<String> standing() {
		return billing.api().get("/billing/charges?limit=200&encounterId=" + visit).json().path("items").valueStream()
				.filter(it -> List.of("billable", "held", "not-billable").contains(it.path("status").asString()))
				.map(it -> said(it, it.at("/code/code").asString(), it.at("/terms/payerCode").asString(""))).toList();
	}

	private static String said(JsonNode it, String code, String payer) {
		var status = it.path("status").asString();
		return String.join(" ", code, it.path("serviceDate").asString(), status, status.equals("billable") ? payer : "");
	}

	private static Map<String, String> due(List<JsonNode> items) {
		var due = new TreeMap<String, BigDecimal>();
		items.stream().filter(it -> it.path("status").asString().equals("billable")).forEach(it -> due.merge(
				it.path("payerCode").asString("patient"), new BigDecimal(it.at("/sum/due/value").asString()), BigDecimal::add));
		return shown(due);
	}

	private Map<String, String> owed() {
		var owed = new TreeMap<String, BigDecimal>();
		var account = billing.account(patient);
		owed.put("patient", new BigDecimal(account.at("/patient/value").asString()));
		account.path("payers").forEach(it -> owed.put(it.path("code").asString(),
				new BigDecimal(it.at("/balance/value").asString())));
		return shown(owed);
	}

	private static Map<String, String> shown(Map<String, BigDecimal> amounts) {
		var shown = new TreeMap<String, String>();
		amounts.forEach((who, amount) -> {
			if (amount.signum() != 0) {
				shown.put(who, amount.toPlainString());
			}
		});
		return shown;
	}
}
