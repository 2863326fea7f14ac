package billing.reports;

import static billing.Telling.DAY;
import static billing.Telling.SYSTEM;
import static billing.Telling.covered;
import static billing.Telling.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import billing.Billing;
import billing.Cashier;
import billing.Ledger;
import billing.Telling.Act;
import concord.Api.Answer;
import concord.ConcordTest;
import concord.refusal.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ResultSetExtractor;
import procedures.events.BillableFacts;
import procedures.events.Code;
import procedures.events.EncounterCorrected;
import procedures.events.EncounterFinished;
import procedures.events.EncounterStarted;
import tools.jackson.databind.JsonNode;

/** A3: every report comes to what the journal says, to the cent, whatever other tests left there. */
@ConcordTest
class ReportsTests {

	@Autowired Billing billing;
	@Autowired Cashier cashier;
	@Autowired Ledger ledger;

	private UUID patient;

	@BeforeEach
	void aLittleOfEverything() {
		patient = billing.patient();
		var account = cashier.account(patient);
		cashier.charged(patient, "100.00");
		cashier.charged(patient, "20.00");
		var invoice = cashier.invoice(account);
		cashier.charged(patient, "3.33");
		billing.hears(cashier.charged(patient, "7.77").enteredInError());
		var payment = cashier.paid(account, "60.00");
		cashier.allocate(payment, invoice, "50.00");
		var refund = cashier.refund(payment, "10.00");
		cashier.post("refunds/" + refund + "/pay", "{\"cash\": false, \"place\": \"BANK\", \"reference\": \"r\"}");
		cashier.paid(account, "2.00", Cashier.today().minusDays(40));
		var facts = facts(billing.priced("1.11"));
		billing.hears(new Act(patient).completed(facts), finished(facts, 1, patient));
		cashier.post("invoices/" + invoice + "/adjustments", "{\"kind\": \"write-off\", \"reason\": \"x\", \"amount\": "
				+ Cashier.usd("1.00") + "}");
	}

	@ParameterizedTest
	@MethodSource("billing.reports.Reconciled#reports")
	void comeToWhatTheJournalSays(Reconciled report) {
		assertThat(report.comesTo(cashier.api())).isEqualByComparingTo(report.journal(ledger)).isPositive();
	}

	/** Also as of days that are past: nothing that was booked since counts. */
	@ParameterizedTest
	@ValueSource(ints = {0, 1, 39, 40, 41, 400, 4_000})
	void ageWhatTheJournalSaidThatDay(int daysAgo) {
		var day = Cashier.today().minusDays(daysAgo);

		assertThat(Reconciled.AGING.comesTo(cashier.api(), day)).isEqualByComparingTo(
				Reconciled.AGING.journal(ledger, day));
	}

	@Test
	void ageWhatIsOpenOfTheBills() {
		assertThat(OpenBills.told(cashier.api(), Cashier.today())).isNotEmpty()
				.isEqualTo(OpenBills.aged(ledger, Cashier.today()));
	}

	@Test
	void ageWhatIsOwedOfEachDebtor() {
		var aging = read("aging");

		assertThat(column(aging, "debtor")).contains("patient");
		for (var row : aging.json().path("rows")) {
			var cells = StreamSupport.stream(row.spliterator(), false).map(JsonNode::asString).toList();
			var parts = cells.subList(1, 7).stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
			assertThat(parts).isEqualByComparingTo(cells.get(7));
		}
	}

	/** Discharged, not final billed: until its charges are on an invoice. */
	@Test
	void nameVisitsThatWaitForTheirBill() {
		var facts = facts(billing.priced("55.00"));
		var stranger = billing.patient();
		billing.hears(new Act(stranger).completed(facts), finished(facts, 1, stranger));
		assertThat(dnfb(facts.encounterId())).containsExactly("55.00");

		cashier.invoice(cashier.account(stranger));

		assertThat(dnfb(facts.encounterId())).isEmpty();
	}

	/** When a visit ended is what was said last. */
	@Test
	void nameVisitsByTheirCorrectedEnd() {
		var facts = facts(billing.priced("55.00"));
		var stranger = billing.patient();
		billing.hears(new Act(stranger).completed(facts), corrected(facts, 1, stranger, null));
		assertThat(discharged(facts.encounterId())).isEmpty();

		billing.hears(finished(facts, 2, stranger), corrected(facts, 3, stranger, facts.end().plusDays(2)));

		assertThat(discharged(facts.encounterId())).containsExactly(DAY.plusDays(2).toString());
	}

	/** Whatever offset the end is said with, it is on the facility's day: the hospital's, where no other is known. */
	@Test
	void nameVisitsByTheFacilitysDay() {
		var facts = facts(billing.priced("55.00"));
		var stranger = billing.patient();
		billing.hears(new Act(stranger).completed(facts), finished(facts, 1, stranger, DAY.plusDays(1).atTime(3, 0)));
		assertThat(discharged(facts.encounterId())).containsExactly(DAY.toString());

		var island = facts(billing.priced("55.00"));
		billing.hears(new EncounterStarted(island.encounterId(), 1, stranger, "IMP", "Pacific/Honolulu", island.start()),
				new Act(stranger).completed(island), finished(island, 2, stranger, DAY.plusDays(2).atTime(9, 0)));

		assertThat(discharged(island.encounterId())).containsExactly(DAY.plusDays(1).toString());
	}

	/** What waited on a day that is past nobody knows any more. */
	@Test
	void nameVisitsOfNoDayBeforeToday() {
		assertThat(cashier.api().get("/billing/reports/dnfb?to=" + Cashier.today().minusDays(1)).field()).isEqualTo("to");
		assertThat(read("dnfb?to=" + Cashier.today()).json().path("to").asString()).isEqualTo(Cashier.today().toString());
	}

	/** A report that was cut would come to less than the journal, and nobody would see it. */
	@Test
	void areNotCut() {
		var most = ledger.asOwner().sql("select generate_series(1, 100000) as n");
		ResultSetExtractor<Table> table = rows -> Table.of(rows, Currency.getInstance("USD"));
		assertThat(most.query(table).rows()).hasSize(100_000);

		var oneMore = ledger.asOwner().sql("select generate_series(1, 100001) as n");
		assertThatThrownBy(() -> oneMore.query(table)).isInstanceOfSatisfying(Refusal.Invalid.class,
				it -> assertThat(it.field()).isEqualTo("to"));
	}

	private static EncounterFinished finished(BillableFacts facts, int version, UUID patient) {
		return new EncounterFinished(facts.encounterId(), version, patient, "IMP", facts.start(), facts.end());
	}

	private static EncounterFinished finished(BillableFacts facts, int version, UUID patient, LocalDateTime endInGreenwich) {
		return new EncounterFinished(facts.encounterId(), version, patient, "IMP", facts.start(),
				endInGreenwich.atOffset(ZoneOffset.UTC));
	}

	private static EncounterCorrected corrected(BillableFacts facts, int version, UUID patient, OffsetDateTime end) {
		return new EncounterCorrected(facts.encounterId(), version, patient, end == null ? "in-progress" : "finished", "IMP",
				null, "America/New_York", facts.start(), end, null, null, "a slip");
	}

	/** An act is late once, however often it is charged anew. */
	@Test
	void countAnActAsLateOnce() {
		var act = new Act(patient);
		billing.hears(act.completed(facts(billing.priced("41.00"))), act.amended(facts(billing.priced("42.00"))));
		var charges = billing.charges(act.id).stream().map(it -> it.path("id").asString()).toList();
		var before = again();

		billing.hears(act.amended(facts(billing.priced("43.00"))));

		assertThat(column(read("late-charges"), "chargeId")).contains(charges.getFirst())
				.doesNotContain(charges.getLast());
		assertThat(again().subtract(before)).isEqualByComparingTo("43.00");
	}

	private BigDecimal again() {
		return read("charge-lag").json().path("rows").valueStream().filter(it -> it.get(0).asString().equals("again"))
				.map(it -> new BigDecimal(it.get(3).asString())).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** B10: what waits for its bill is what can be billed, to whomever; what was cancelled waits for nothing. */
	@Test
	void countAsUnbilledWhatCanBeBilled() {
		var stranger = billing.patient();
		var visit = UUID.randomUUID();
		var unpriced = new Act(stranger);
		var insured = new Act(stranger);
		var cancelled = new Act(stranger);
		var free = new Act(stranger);
		var rest = new Act(stranger);
		billing.hears(covered(stranger, "PAYS", 1, DAY, DAY), unpriced.completed(in(visit, "c" + visit, DAY)),
				insured.completed(in(visit, billing.priced("55.00"), DAY)),
				cancelled.completed(in(visit, billing.priced("44.00"), DAY)),
				free.completed(in(visit, billing.priced("33.00"), DAY)),
				rest.completed(in(visit, billing.priced("22.00"), DAY.plusDays(1))),
				new EncounterFinished(visit, 1, stranger, "IMP", at(DAY), at(DAY.plusDays(1))));
		cashier.done("charges/" + billing.charges(free.id).getFirst().path("id").asString() + "/not-billable",
				"{\"reason\": \"charity\"}");

		billing.hears(cancelled.enteredInError());

		assertThat(waiting(visit)).containsExactly("2 77.00 1");
		assertThat(billable(stranger)).containsExactly("22.00", "55.00");

		billing.hears(unpriced.enteredInError(), insured.enteredInError(), rest.enteredInError());
		assertThat(waiting(visit)).isEmpty();
		assertThat(billable(stranger)).isEmpty();
	}

	/** Each visit that waits as {@code unbilled amount held}. */
	private List<String> waiting(UUID encounter) {
		return read("dnfb").json().path("rows").valueStream()
				.filter(it -> it.get(0).asString().equals(encounter.toString()))
				.map(it -> it.get(3).asString() + " " + it.get(4).asString() + " " + it.get(5).asString()).toList();
	}

	/** The patient's, then the payer's. */
	private List<String> billable(UUID patient) {
		return Stream.of("", "?payerCode=PAYS").flatMap(it -> cashier.api().get("/billing/accounts/"
				+ cashier.account(patient) + "/billable" + it).json().valueStream())
				.map(it -> it.at("/amount/value").asString()).toList();
	}

	private static BillableFacts in(UUID visit, String code, LocalDate day) {
		return new BillableFacts(visit, new Code(SYSTEM, code, null), List.of(), List.of(), BigDecimal.ONE, "1", List.of(),
				day, at(day), at(day).plusHours(1));
	}

	private static OffsetDateTime at(LocalDate day) {
		return OffsetDateTime.of(day.atTime(9, 0), ZoneOffset.ofHours(-5));
	}

	private List<String> dnfb(UUID encounter) {
		return dnfb(encounter, 4);
	}

	private List<String> discharged(UUID encounter) {
		return dnfb(encounter, 1);
	}

	private List<String> dnfb(UUID encounter, int column) {
		return read("dnfb").json().path("rows").valueStream().filter(it -> it.get(0).asString().equals(encounter.toString()))
				.map(it -> it.get(column).asString()).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = {"aging", "revenue-by-department", "revenue-by-payer", "revenue-by-code", "day-sheet", "dnfb",
			"charge-lag", "late-charges", "payments-by-method"})
	void areTablesForASpreadsheetAsWell(String name) {
		var json = read(name).json();

		var csv = cashier.api().get("/billing/reports/" + name + "/csv");

		assertThat(csv.header("Content-Type")).startsWith("text/csv");
		var lines = csv.body().lines().toList();
		assertThat(lines.getFirst()).isEqualTo(String.join(",",
				json.path("columns").valueStream().map(JsonNode::asString).toList()));
		assertThat(lines).hasSize(1 + json.path("rows").size());
	}

	@Test
	void areTheseAndOfAPeriod() {
		assertThat(cashier.api().get("/billing/reports/weather").field()).isEqualTo("name");
		assertThat(cashier.api().get("/billing/reports/aging?from=2025-02-01&to=2025-01-01").field()).isEqualTo("from");
		assertThat(read("day-sheet?from=1990-01-01&to=1990-01-01").json().path("rows")).isEmpty();
	}

	private Answer read(String report) {
		var answer = cashier.api().get("/billing/reports/" + report);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer;
	}

	private static List<String> column(Answer report, String name) {
		var at = report.json().path("columns").valueStream().map(JsonNode::asString).toList().indexOf(name);
		return report.json().path("rows").valueStream().map(it -> it.get(at).asString()).toList();
	}
}
