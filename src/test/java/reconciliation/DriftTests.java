package reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import billing.Telling;
import billing.events.ChargeEvent;
import billing.events.ChargeNotBillable;
import billing.events.ChargeReversed;
import concord.ConcordTest;
import concord.OwnerSql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import outbox.Delivered;
import outbox.Publishing;
import procedures.events.ProcedureAmended;
import procedures.events.ProcedureCompleted;
import procedures.events.ProcedureEnteredInError;
import procedures.events.ProcedureNotDone;
import procedures.events.ProcedurePlanned;
import procedures.events.ProcedureRestated;
import procedures.events.ProcedureStarted;

/**
 * The detector is tested by planting what it must find: events nobody would say, and none that somebody must.
 * Billing itself is running and charges what it hears; a test takes its charge back before it plants another.
 */
@ConcordTest
@TestPropertySource(properties = "spring.application.name=drift-is-planted-here")
class DriftTests {

	@Autowired Publishing publishing;
	@Autowired Delivered delivered;
	@Autowired OwnerSql owner;
	@LocalServerPort int port;

	private concord.Api api;

	@BeforeEach
	void api() {
		api = new concord.Api(port);
	}

	@Test
	void isNothingWhileBillingCharged() {
		var act = performed(Told.act());

		assertThat(kindsOf(act)).isEmpty();
	}

	/** (A4, A10, B3) */
	@Test
	void namesTheActThatIsNeitherChargedNorExplained() {
		var act = performed(Told.act());

		takeBackTheChargeOf(act);

		assertThat(kindsOf(act)).containsExactly("act-without-charge");
	}

	/** (B1) */
	@Test
	void namesTheChargeOfAnActNobodyKnows() {
		var act = Told.act();

		charged(act.posted());

		assertThat(kindsOf(act)).containsExactly("charge-without-act");
	}

	/** (B1, B2) */
	@Test
	void namesTheChargeOfAnActThatWasWithdrawn() {
		var act = performed(Told.act());
		publishing.publish("procedures",
				new ProcedureEnteredInError(act.procedure(), 2, act.patient(), "wrong patient"));
		delivered.await();
		assertThat(kindsOf(act)).isEmpty();

		charged(act.posted(2));

		assertThat(kindsOf(act)).containsExactly("charge-without-act");
	}

	@Test
	void namesTheChargeOfAnActThatIsStillUnderWay() {
		var act = Told.act();
		publishing.publish("procedures",
				new ProcedureStarted(act.procedure(), 1, act.patient(), act.facts()));
		delivered.await();
		assertThat(kindsOf(act)).isEmpty();

		charged(act.posted());

		assertThat(kindsOf(act)).containsExactly("charge-without-act");
	}

	@Test
	void namesTheChargeOfAnActThatWasNotDone() {
		var act = Told.act();
		publishing.publish("procedures",
				new ProcedureNotDone(act.procedure(), 1, act.patient(), act.facts(), "no-show"));
		delivered.await();
		assertThat(kindsOf(act)).isEmpty();

		charged(act.posted());

		assertThat(kindsOf(act)).containsExactly("charge-without-act");
	}

	/** A plan is no drift while the act is expected, and no charge once it is performed. */
	@Test
	void namesTheActWhoseChargeIsStillPlanned() {
		var planned = Told.act();
		publishing.publish("procedures",
				new ProcedurePlanned(planned.procedure(), 1, planned.patient(), planned.facts()));
		delivered.await();
		assertThat(kindsOf(planned)).isEmpty();
		var act = performed(Told.act());
		takeBackTheChargeOf(act);

		charged(act.planned());

		assertThat(kindsOf(act)).containsExactly("act-without-charge");
	}

	/** Another facility's act is explained, and never charged. */
	@Test
	void namesTheChargeOfAnActThatIsNotBillable() {
		var act = Told.act();
		publishing.publish("procedures", new ProcedureCompleted(act.procedure(), 1, act.patient(),
				Telling.marked(act.facts(), null, "St. Elsewhere", null)));
		delivered.await();
		assertThat(kindsOf(act)).isEmpty();
		takeBackTheChargeOf(act);

		charged(act.posted());

		assertThat(kindsOf(act)).containsExactly("charged-not-billable");
	}

	/** (A8, C4, C17, C18) */
	@Test
	void namesTheActThatIsChargedTwice() {
		var act = performed(Told.act());

		charged(act.posted());

		assertThat(kindsOf(act)).containsExactly("charged-twice");
	}

	@ParameterizedTest
	@MethodSource("differences")
	void namesWhatDiffers(String kind, Told act, ChargeEvent charge) {
		performed(act);
		takeBackTheChargeOf(act);

		charged(charge);

		assertThat(kindsOf(act)).containsExactly(kind);
	}

	static Stream<Arguments> differences() {
		var act = Stream.generate(Told::act).limit(6).toList();
		return Stream.of(
				Arguments.of("version-differs", act.get(0), act.get(0).posted(2)),
				Arguments.of("patient-differs", act.get(1), act.get(1).of(UUID.randomUUID()).posted()),
				Arguments.of("code-differs", act.get(2), act.get(2).coded("710841007").posted()),
				Arguments.of("quantity-differs", act.get(3), act.get(3).counted("2", "1").posted()),
				Arguments.of("unit-differs", act.get(4), act.get(4).counted("1", "min").posted()),
				Arguments.of("service-date-differs", act.get(5), act.get(5).on(LocalDate.of(2025, 3, 2))
				.posted()));
	}

	@Test
	void isNothingWhenQuantitiesAreWrittenDifferently() {
		var act = performed(Told.act());
		takeBackTheChargeOf(act);

		charged(act.counted("1.00", "1").posted());

		assertThat(kindsOf(act)).isEmpty();
	}

	@Test
	void isNothingWhereSomebodyDecidedNotToCharge() {
		var act = performed(Told.act());
		takeBackTheChargeOf(act);

		charged(new ChargeNotBillable(UUID.randomUUID(), 1, act.patient(), act.procedure(), 1, "courtesy",
				null));

		assertThat(kindsOf(act)).isEmpty();
	}

	@Test
	void isNothingAfterAnAmendmentThatBillingFollowed() {
		var act = performed(Told.act());

		publishing.publish("procedures", new ProcedureAmended(act.procedure(), 2, act.patient(), "completed",
				act.counted("2", "1").facts(), "counted wrongly"));
		delivered.await();

		assertThat(kindsOf(act)).isEmpty();
	}

	@Test
	void isNothingWhenAnActIsToldOnceMore() {
		var act = performed(Told.act());

		publishing.publish("procedures",
				new ProcedureRestated(act.procedure(), 2, act.patient(), "completed", act.facts()));
		delivered.await();

		assertThat(kindsOf(act)).isEmpty();
	}

	/** (A5, A10) What cannot be applied is shown by name, and as nothing else than what it is. */
	@Test
	void namesWhatIsParked() {
		var act = Told.act();

		publishing.publish("procedures", new ProcedureCompleted(act.procedure(), 1, act.patient(),
				act.counted("1", "1").on(null).facts()));
		delivered.await();

		assertThat(kindsOf(act)).isNotEmpty().containsOnly("parked");
	}

	@Test
	void countsAllThatIsParked() {
		performed(Told.act());
		var before = counted("parked");
		owner.run("insert into outbox.parked (subscription, lane, position, stream, attempts, error) select 'planted ' || n, "
				+ "lane, position, aggregate_id, 1, 'planted' from (select * from outbox.event limit 1) e, "
				+ "generate_series(1, 1234) n");
		try {
			assertThat(counted("parked")).isEqualTo(before + 1234);
		}
		finally {
			owner.run("delete from outbox.parked where error = 'planted'");
		}
	}

	private long counted(String kind) {
		return api.get("/reconciliation/drift").json().path("counts").path(kind).asLong(0);
	}

	/** What billing has not read is in flight: neither a finding nor forgotten, however long it takes. */
	@Test
	void isNotDecidedWhileBillingHasNotReadTheAct() throws Exception {
		var act = Told.act();
		try (var connection = owner.connect()) {
			connection.setAutoCommit(false);
			connection.createStatement()
					.execute("select from outbox.checkpoint where subscription = 'billing' for update");
			publishing.publish("procedures", act.completed());
			awaitReadHere(act);

			var drift = api.get("/reconciliation/drift").json();

			assertThat(kindsOf(act)).isEmpty();
			assertThat(drift.path("inFlight").asLong()).isPositive();
			connection.rollback();
		}
		delivered.await();
		assertThat(kindsOf(act)).isEmpty();
		assertThat(api.get("/reconciliation/drift").json().path("inFlight").asLong()).isZero();
	}

	@Test
	void showsHeldChargesByReason() {
		var act = performed(Told.act());
		takeBackTheChargeOf(act);
		charged(act.held("for-this-test"));

		var queues = api.get("/reconciliation/queues").json().path("held");

		assertThat(queues.valueStream()
				.filter(queue -> queue.path("reason").asString().equals("for-this-test")))
				.singleElement().satisfies(queue -> {
					assertThat(queue.path("count").asLong()).isOne();
					assertThat(queue.path("oldest").asString()).isNotEmpty();
				});
	}

	@Test
	void countsEveryKindAndSaysNothingOfThePatient() {
		var act = performed(Told.act());
		takeBackTheChargeOf(act);

		var drift = api.get("/reconciliation/drift");

		assertThat(drift.json().path("counts").path("act-without-charge").asLong()).isPositive();
		assertThat(drift.json().path("findings").toString()).doesNotContain(act.patient().toString());
	}

	private Told performed(Told act) {
		publishing.publish("procedures", act.completed());
		delivered.await();
		return act;
	}

	private void charged(ChargeEvent charge) {
		publishing.publish("billing", charge);
		delivered.await();
	}

	private void takeBackTheChargeOf(Told act) {
		var charge = UUID.fromString(owner.query("""
				select charge_id from reconciliation.charge where procedure_id = '%s' and state <> 'reversed'
				""".formatted(act.procedure())));
		charged(new ChargeReversed(charge, 2, act.patient(), act.procedure(), 1, "planted", null));
	}

	private List<String> kindsOf(Told act) {
		var kinds = new ArrayList<String>();
		for (var finding : api.get("/reconciliation/drift").json().path("findings")) {
			if (finding.path("procedureId").asString("").equals(act.procedure().toString())) {
				kinds.add(finding.path("kind").asString());
			}
		}
		return kinds;
	}

	private void awaitReadHere(Told act) throws InterruptedException {
		var known = "select count(*) from reconciliation.act where procedure_id = '%s'".formatted(act.procedure());
		for (var tries = 0; tries < 1000 && owner.query(known).equals("0"); tries++) {
			Thread.sleep(10);
		}
	}
}
