package billing.reports;

import static org.assertj.core.api.Assertions.assertThat;

import billing.Cashier;
import billing.Ledger;
import concord.Api;
import concord.ConcordTest;
import concord.OwnerSql;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestPropertySource;

/**
 * Ten years of books: every report is answered, and comes to what the journal says; what is still open is found without looking
 * at all that ever was. It has a Concord beside the others', and says how long each took, over all of it and over a month; at
 * length:
 *
 * <pre>./mvnw test -Dtest=ReportsAtScaleTests -Dreports.postings=5000000</pre>
 */
@ConcordTest
@TestPropertySource(properties = "spring.application.name=a-hospital-at-scale")
class ReportsAtScaleTests {

	private static final int POSTINGS_A_PATIENT = 44;
	private static final int PATIENTS = Integer.getInteger("reports.postings", 8_800) / POSTINGS_A_PATIENT;
	private static final int ROUNDS = 3;
	private static final int AT_ONCE = 200;

	@LocalServerPort int port;
	@Autowired OwnerSql owner;
	@Autowired Ledger ledger;

	@BeforeEach
	void tenYears() throws Exception {
		owner.run(new ClassPathResource("journal/journal.sql").getContentAsString(StandardCharsets.UTF_8)
				.replace("$patients", String.valueOf(PATIENTS)));
		for (var table : List.of("account", "charge_item", "journal_entry", "posting", "invoice", "invoice_line", "payment",
				"allocation", "discharge", "open_invoice", "unapplied_payment")) {
			owner.run("vacuum analyze billing." + table);
		}
	}

	@Test
	void areAnsweredAndComeToWhatTheJournalSays() {
		var api = new Api(port);
		System.out.printf("%,d postings%n| report | all, ms | a month, ms |%n| --- | --- | --- |%n", postings());
		for (var report : ReportKind.values()) {
			var lastOfMonth = report == ReportKind.DNFB ? Cashier.today() : LocalDate.of(2020, 3, 31);
			System.out.printf("| %s | %d | %d |%n", report.code, millis(api, report, "1990-01-01", Cashier.today()),
					millis(api, report, "2020-03-01", lastOfMonth));
		}

		findsWhatIsOpen(api);

		assertThat(postings()).isEqualTo((long) PATIENTS * POSTINGS_A_PATIENT);
		assertThat(Reconciled.reports()).allSatisfy(report -> assertThat(report.comesTo(api)).as(report.toString())
				.isEqualByComparingTo(report.journal(ledger)).isPositive());
		agesAsTheJournalSaid(api);
	}

	private void agesAsTheJournalSaid(Api api) {
		assertThat(OpenBills.told(api, Cashier.today())).isEqualTo(OpenBills.aged(ledger, Cashier.today()));
		for (var year = 2016; year < 2026; year++) {
			var day = LocalDate.of(year, 3, 31);
			assertThat(Reconciled.AGING.comesTo(api, day)).as(day.toString())
					.isEqualByComparingTo(Reconciled.AGING.journal(ledger, day)).isPositive();
		}
	}

	private void findsWhatIsOpen(Api api) {
		System.out.printf("| list | ms |%n| --- | --- |%n");
		for (var list : List.of("invoices?open=true", "payments?unapplied=true")) {
			System.out.printf("| %s | %d |%n", list, median(() -> {
				var answer = api.get("/billing/" + list);
				assertThat(answer.status()).as(answer.body()).isEqualTo(200);
				assertThat(answer.json().path("items")).isNotEmpty();
			}));
		}
		for (var run : List.of("statements/run", "adjustments/small-balances")) {
			System.out.printf("| %s | %d |%n", run, median(() -> {
				var answer = api.post("/billing/" + run, "", "Idempotency-Key", UUID.randomUUID().toString());
				assertThat(answer.status()).as(answer.body()).isEqualTo(200);
			}));
		}
		assertThat(Integer.parseInt(owner.query("select count(*) from billing.statement")))
				.isEqualTo(Math.min(ROUNDS * AT_ONCE, owing()));
	}

	/** Accounts of those who pay themselves and have not paid all; what is free of a payment covers what others owe. */
	private static int owing() {
		return (int) IntStream.rangeClosed(1, PATIENTS).filter(n -> n % 3 == 0 && n % 20 == 0).count();
	}

	private long postings() {
		return Long.parseLong(owner.query("select count(*) from billing.posting"));
	}

	private static long millis(Api api, ReportKind report, String from, LocalDate to) {
		return median(() -> {
			var answer = api.get("/billing/reports/%s?from=%s&to=%s".formatted(report.code, from, to));
			assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		});
	}

	private static long median(Runnable asked) {
		return LongStream.generate(() -> {
			var before = System.nanoTime();
			asked.run();
			return (System.nanoTime() - before) / 1_000_000;
		}).limit(ROUNDS).sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
	}
}
