package billing.pricing;

import static billing.Telling.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import billing.Billing;
import billing.Ledger;
import billing.Telling.Act;
import concord.Api.Answer;
import concord.ConcordTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The price book over the web. */
@ConcordTest
class PriceImportTests {

	private static final String HEADER = "system,code,amount,currency,effective_from,effective_to,description\n";

	private final String system = "urn:test:" + UUID.randomUUID();

	@Autowired Billing billing;
	@Autowired Ledger ledger;

	@Test
	void entersAListAndFindsItUnchangedTheNextTime() {
		var list = line("a", "1.00", "2025-01-01", "2025-12-31") + line("a", "2.00", "2026-01-01", "")
				+ line("b", "5", "2025-01-01", "");

		assertThat(told(send(list))).isEqualTo("false 3 added 3 changed 0 unchanged 0");
		assertThat(told(send(list))).isEqualTo("false 3 added 0 changed 0 unchanged 3");
		assertThat(prices()).containsExactly("a v1 1.00 2025-01-01 2025-12-31", "a v1 2.00 2026-01-01 ",
				"b v1 5.00 2025-01-01 ");
	}

	@Test
	void changesNothingOnTrial() {
		send(line("a", "1.00", "2025-01-01", ""));

		var trial = send(line("a", "2.00", "2025-01-01", "") + line("b", "1.00", "2025-01-01", ""), "?dryRun=true");

		assertThat(told(trial)).isEqualTo("true 2 added 1 changed 1 unchanged 0");
		assertThat(prices()).containsExactly("a v1 1.00 2025-01-01 ");
	}

	@Test
	void keepsTheVersionsOfAnEntry() {
		send(line("a", "1.00", "2025-01-01", ""));

		send(line("a", "1.00", "2025-01-01", "2025-06-30") + line("a", "2.00", "2025-07-01", ""));

		assertThat(prices()).containsExactlyInAnyOrder("a v1 1.00 2025-01-01  superseded",
				"a v2 1.00 2025-01-01 2025-06-30", "a v1 2.00 2025-07-01 ");
	}

	@Test
	void entersNothingOfAListWithAFault() {
		var answer = send(line("a", "1.00", "2025-01-01", "") + line("b", "0", "2025-01-01", "")
				+ line("c", "1.00", "yesterday", ""));

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.json().path("errors").valueStream().map(it -> it.path("field").asString()))
				.containsExactly("line 3: amount", "line 4: effective_from");
		assertThat(prices()).isEmpty();
	}

	@Test
	void saysWhatIsWrongWithTheOnlyFaultToo() {
		var answer = send(line("a", "0", "2025-01-01", ""));

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.json().at("/errors/0/message").asString()).startsWith("must be");
	}

	@Test
	void entersNothingWhereNobodySaysWhetherItIsATrial() {
		var answer = send(line("a", "1.00", "2025-01-01", ""), "?dryRun=");

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.field()).isEqualTo("dryRun");
		assertThat(prices()).isEmpty();
	}

	@Test
	void refusesASecondPriceForADay() {
		send(line("a", "1.00", "2025-01-01", ""));

		var answer = send(line("a", "2.00", "2025-07-01", ""));

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.field()).isEqualTo("line 2: effective_from");
	}

	@Test
	void cannotHoldTwoPricesForADayWhoeverWritesThem() {
		send(line("a", "1.00", "2025-01-01", ""));

		assertThatThrownBy(() -> ledger.asOwner().sql("""
				insert into billing.price select gen_random_uuid(), 1, system, code, amount, currency, '2025-07-01',
					effective_to, '', false, now(), 'test' from billing.price where system = ?
				""").param(system).update()).hasMessageContaining("price_periods_do_not_overlap");
	}

	@Test
	void isNotOpenToOtherThanCsv() {
		assertThat(billing.api().post("/billing/prices", "{}").status()).isEqualTo(415);
		assertThat(billing.api().post("/billing/prices?dryRun=perhaps", HEADER, "Content-Type", "text/csv")
				.status())
				.isEqualTo(400);
		assertThat(send("").status()).isEqualTo(422);
	}

	@Test
	void entersTwoListsSentAtOnceOneAfterTheOther() throws Exception {
		Callable<Answer> one = () -> send(line("a", "1.00", "2025-01-01", ""));
		Callable<Answer> other = () -> send(line("a", "2.00", "2025-01-01", ""));

		try (var threads = Executors.newFixedThreadPool(2)) {
			for (var answer : threads.invokeAll(List.of(one, other))) {
				assertThat(answer.get().status()).isEqualTo(200);
			}
		}

		assertThat(prices()).hasSize(2).filteredOn(it -> it.endsWith("superseded")).hasSize(1);
	}

	@Test
	void takesFiftyThousandLines() {
		var list = IntStream.range(0, 50_000).mapToObj(it -> line("c" + it, it + ".25", "2025-01-01", ""))
				.collect(Collectors.joining()).replace(",0.25,", ",1.25,");

		assertThat(told(send(list))).isEqualTo("false 50000 added 50000 changed 0 unchanged 0");
	}

	@Test
	void isListedByPages() {
		send(IntStream.range(0, 5).mapToObj(it -> line("c" + it, "1", "2025-01-01", ""))
				.collect(Collectors.joining()));
		var seen = new ArrayList<String>();

		var next = "";
		do {
			var page = billing.api().get("/billing/prices?limit=2&system=" + system
					+ (next.isEmpty() ? "" : "&after=" + next));
			page.json().path("items").valueStream().forEach(it -> seen.add(it.path("code").asString()));
			next = page.text("/next");
		}
		while (!next.isEmpty());

		assertThat(seen).containsExactlyInAnyOrder("c0", "c1", "c2", "c3", "c4");
		assertThat(billing.api().get("/billing/prices?after=bm9uc2Vuc2U").status()).isEqualTo(422);
	}

	/** A6, A18: what waited for a price is charged when there is one, without a click. */
	@Test
	void chargesWhatHasWaitedForAPrice() {
		var act = new Act(billing.patient());
		var code = "c" + UUID.randomUUID();
		billing.hears(act.completed(facts(code)));
		assertThat(billing.told(act.id)).containsExactly("held unpriced - of 1");

		var later = billing.prices(code + ",10.00,USD,2025-03-02,,");
		var result = billing.prices(code + ",12.00,USD,2025-03-01,2025-03-01,");

		assertThat(later.at("/held/priced").asInt()).isZero();
		assertThat(result.at("/held/priced").asInt()).isEqualTo(1);
		assertThat(result.at("/held/left").asInt()).isZero();
		assertThat(billing.told(act.id)).containsExactly("billable  12.00 of 1");
		assertThat(billing.balance(act.patient)).isEqualTo("12.00");
	}

	private String line(String code, String amount, String from, String to) {
		return String.join(",", system, code, amount, "USD", from, to, "") + "\n";
	}

	private Answer send(String lines, String... query) {
		return billing.api().post("/billing/prices" + String.join("", query), HEADER + lines, "Content-Type",
				"text/csv");
	}

	private static String told(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return "%s %s added %s changed %s unchanged %s".formatted(answer.text("/dryRun"), answer.text("/rows"),
				answer.text("/added"), answer.text("/changed"), answer.text("/unchanged"));
	}

	private List<String> prices() {
		return billing.api().get("/billing/prices?limit=200&system=" + system).json().path("items").valueStream()
				.map(it -> "%s v%s %s %s %s%s".formatted(it.path("code").asString(), it.path("version").asString(),
						it.at("/amount/value").asString(), it.path("effectiveFrom").asString(),
						it.path("effectiveTo").asString(""), it.path("superseded").asBoolean() ? " superseded" : ""))
				.toList();
	}
}
