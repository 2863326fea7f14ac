package billing.books;

import static billing.Telling.facts;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Telling.Act;
import concord.Api.Answer;
import concord.ConcordTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Months are closed and opened again by turns; the trial balance is in balance. */
@ConcordTest
class BooksTests {

	private static final String WHY = "{\"reason\": \"audited\"}";

	@Autowired Billing billing;

	@Test
	void closeAndReopenAMonthThatIsOver() {
		assertThat(decide("2001-05", "close").text("/status")).isEqualTo("closed");
		assertThat(decide("2001-05", "close").problem()).isEqualTo("not-allowed");
		assertThat(decide("2001-05", "reopen").text("/status")).isEqualTo("open");
		assertThat(decide("2001-05", "reopen").status()).isEqualTo(409);
		assertThat(decide("2001-05", "close").text("/decisions")).isEqualTo("3");

		var listed = billing.api().get("/billing/periods?limit=200").json().path("items").valueStream()
				.filter(it -> it.path("month").asString().equals("2001-05")).toList();
		assertThat(listed).extracting(it -> it.path("decidedBy").asString()).containsExactly("admin");
	}

	@Test
	void keepThePresentMonthOpen() {
		var present = LocalDate.now(ZoneId.of("America/New_York")).toString().substring(0, 7);

		assertThat(decide(present, "close").status()).isEqualTo(409);
	}

	@Test
	void knowNoOtherPeriods() {
		assertThat(decide("2025-13", "close").field()).isEqualTo("month");
		assertThat(billing.api().post("/billing/periods/2001-06/close", "{\"reason\": \" \"}").field())
				.isEqualTo("reason");
	}

	@Test
	void closeAMonthOnceWhenTwoDecideAtOnce() throws Exception {
		var closings = new ArrayList<Callable<Answer>>();
		for (var i = 0; i < 8; i++) {
			closings.add(() -> decide("2001-07", "close"));
		}
		try (var callers = Executors.newFixedThreadPool(8)) {
			var statuses = new ArrayList<Integer>();
			for (var answer : callers.invokeAll(closings)) {
				statuses.add(answer.get().status());
			}
			assertThat(statuses).containsOnlyOnce(200).allMatch(it -> it == 200 || it == 409);
		}
	}

	@Test
	void balance() {
		var before = revenue();
		billing.hears(new Act(billing.patient()).completed(facts(billing.priced("12.34"))));

		var balance = billing.api().get("/billing/trial-balance").json();

		assertThat(balance.at("/debits/value").asString()).isEqualTo(balance.at("/credits/value").asString());
		assertThat(revenue().subtract(before)).isEqualByComparingTo("-12.34");
		assertThat(billing.api().get("/billing/trial-balance?from=1899-01-01&to=1899-12-31").json().path("lines"))
				.isEmpty();
		assertThat(billing.api().get("/billing/trial-balance?from=yesterday").status()).isEqualTo(400);
	}

	private BigDecimal revenue() {
		return billing.api().get("/billing/trial-balance").json().path("lines").valueStream()
				.filter(it -> it.path("ledgerAccount").asString().equals("revenue"))
				.map((JsonNode it) -> new BigDecimal(it.at("/balance/value").asString()))
				.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private Answer decide(String month, String decision) {
		return billing.api().post("/billing/periods/" + month + "/" + decision, WHY);
	}
}
