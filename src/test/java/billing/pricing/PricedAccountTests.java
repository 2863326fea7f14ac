package billing.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Ledger;
import billing.Telling;
import billing.Telling.Act;
import concord.ConcordTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import procedures.events.BillableFacts;
import procedures.events.Code;
import tools.jackson.databind.JsonNode;

/**
 * E11: a visit with a package, a contract, a coverage's terms, modifiers, tax and discount, priced from lists that
 * stay as they are. What it comes to and what is posted for it was written down once, in {@code account.txt}, and
 * worked out by hand. Whoever has to change that file changes what patients pay.
 */
@ConcordTest
class PricedAccountTests {

	private static final String SYSTEM = "urn:example:priced-account";

	@Autowired Billing billing;
	@Autowired Ledger ledger;

	private final UUID visit = UUID.randomUUID();
	private final Map<String, Act> acts = new LinkedHashMap<>();
	private final Map<String, String> charges = new HashMap<>();
	private UUID patient;

	@Test
	void isWhatItWas() throws IOException {
		for (var list : List.of("prices", "pricing-rules", "contracts", "packages")) {
			assertThat(billing.api().post("/billing/" + list, file(list + ".csv"), "Content-Type", "text/csv").status())
					.isEqualTo(200);
		}
		patient = billing.patient();
		insured();

		file("acts.csv").lines().skip(1).map(it -> it.split(",")).forEach(this::isTold);

		var said = acts.keySet().stream().flatMap(this::charges).toList();
		var posted = billing.entries(patient).stream().flatMap(this::postings).sorted().toList();
		assertThat(Stream.concat(said.stream(), posted.stream()).toList())
				.containsExactlyElementsOf(file("account.txt").lines().filter(it -> !it.isBlank()).toList());
		assertThat(ledger.faults()).isEmpty();
	}

	private void insured() {
		var coverage = Telling.covered(patient, "GOLD", 1, LocalDate.of(1995, 7, 3), LocalDate.of(1995, 7, 4));
		billing.hears(coverage);
		var terms = billing.api().post("/billing/coverages/" + coverage.coverageId() + "/benefits", """
				{"copay": {"value": "20.00", "currency": "USD"}, "deductible": {"value": "150.00", "currency": "USD"},
				"coinsurance": "10"}""");
		assertThat(terms.status()).as(terms.body()).isEqualTo(201);
	}

	/** A second line of an act amends it. */
	private void isTold(String[] cells) {
		var day = LocalDate.parse(cells[5]);
		var start = OffsetDateTime.of(day.atTime(9, 0), ZoneOffset.ofHours(-4));
		var facts = new BillableFacts(visit, new Code(SYSTEM, cells[1], null),
				cells[2].isEmpty() ? List.of() : List.of(cells[2].split(" ")), List.of(), new BigDecimal(cells[3]), cells[4],
				List.of(), day, start, start.plusHours(1));
		var before = acts.get(cells[0]);
		var act = acts.computeIfAbsent(cells[0], it -> new Act(patient));
		billing.hears(before == null ? act.completed(facts) : act.amended(facts));
	}

	/** Each charge of an act, and why it is what it is. */
	private Stream<String> charges(String act) {
		return billing.charges(acts.get(act).id).stream().map(it -> it.path("id").asString()).peek(it -> charges.put(it, act))
				.map(it -> billing.api().get("/billing/charges/" + it).json()).flatMap(it -> Stream.concat(
						Stream.of("%s: %s %s".formatted(act, it.path("status").asString(), terms(it)).strip()),
						it.at("/why/steps").valueStream().map(this::step)));
	}

	private static String terms(JsonNode it) {
		return it.path("terms").isNull() ? "" : "amount %s contractual %s discount %s tax %s due %s".formatted(
				it.at("/amount/value").asString(), it.at("/terms/contractual/value").asString(),
				it.at("/terms/discount/value").asString(), it.at("/terms/tax/value").asString(),
				it.at("/terms/due/value").asString());
	}

	private String step(JsonNode it) {
		var paidBy = acts.entrySet().stream().filter(act -> act.getValue().id.toString().equals(it.path("paidBy").asString("")))
				.map(act -> " by " + act.getKey()).findFirst().orElse("");
		return "  %s %s, %s: %s%s".formatted(it.path("kind").asString(), it.path("name").asString(),
				it.path("facts").asString(), it.at("/amount/value").asString(), paidBy);
	}

	private Stream<String> postings(JsonNode entry) {
		return entry.path("postings").valueStream().map(it -> Stream.of(entry.path("kind").asString(),
				charges.getOrDefault(entry.path("chargeId").asString(""), "") + ":", it.path("ledgerAccount").asString(),
				it.path("payerCode").asString(""), it.path("department").asString(""), it.at("/amount/value").asString())
				.filter(part -> !part.isEmpty()).reduce((one, next) -> one + " " + next).orElseThrow());
	}

	private static String file(String name) throws IOException {
		return new ClassPathResource("priced-account/" + name).getContentAsString(StandardCharsets.UTF_8);
	}
}
