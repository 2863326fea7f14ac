package outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.Api;
import concord.ConcordTest;
import concord.OwnerSql;
import drill.events.DrillHeld;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import outbox.naming.Lanes;
import outbox.naming.Payloads;
import reconciliation.drill.DrillHandler;

/** The log against a real PostgreSQL: what is published, delivered, parked, refused. */
@ConcordTest
@Import(DrillHandler.class)
class EventLogTests {

	@Autowired Publishing publishing;
	@Autowired Forging forging;
	@Autowired Delivered delivered;
	@Autowired DrillHandler handler;
	@Autowired JdbcClient jdbc;
	@Autowired Progress progress;
	@Autowired OwnerSql owner;
	@LocalServerPort int port;

	final UUID patient = UUID.randomUUID();

	@BeforeEach
	void drillTable() {
		DrillHandler.table(owner);
		handler.failing.clear();
		handler.erring.clear();
		handler.calls.set(0);
	}

	@Test
	void deliversWhatWasPublished() {
		var drill = UUID.randomUUID();

		publishing.publish("procedures", new DrillHeld(drill, 1, patient, "fine"));

		delivered.await();
		assertThat(applied(drill)).containsExactly(1);
	}

	/** (D4) Nothing of a publisher that rolled back is ever seen. */
	@Test
	void knowsNothingOfWhatWasRolledBack() {
		var drill = UUID.randomUUID();

		assertThatThrownBy(() -> publishing.within("procedures", () -> {
			Pending.publish(new DrillHeld(drill, 1, patient, "fine"));
			throw new IllegalStateException("changed my mind");
		})).hasMessage("changed my mind");

		delivered.await();
		assertThat(applied(drill)).isEmpty();
		assertThat(stored(drill)).isZero();
	}

	@Test
	void refusesToBePublishedToOutsideATransaction() {
		assertThatThrownBy(() -> Pending.publish(new DrillHeld(UUID.randomUUID(), 1, patient, "fine")))
				.isInstanceOf(IllegalStateException.class).hasMessageContaining("outside a writing transaction");
	}

	/** What nobody would hear of is not written either. */
	@Test
	void refusesToBePublishedToOnceTheEventsAreAppended() {
		var drill = UUID.randomUUID();

		assertThatThrownBy(() -> publishing.within("procedures", () -> {
			Pending.publish(new DrillHeld(drill, 1, patient, "fine"));
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

				@Override
				public void beforeCommit(boolean readOnly) {
					Pending.publish(new DrillHeld(drill, 2, patient, "late"));
				}
			});
		})).isInstanceOf(IllegalStateException.class).hasMessageContaining("after the transaction's events were appended");

		assertThat(stored(drill)).isZero();
	}

	/** (C11) Two changes that say they are the same one: the whole of it is refused, and nothing silently dropped. */
	@Test
	void refusesAVersionSaidTwiceInOneTransaction() {
		var drill = UUID.randomUUID();
		var other = UUID.randomUUID();

		assertThatThrownBy(() -> publishing.publish("procedures", new DrillHeld(other, 1, patient, "fine"),
				new DrillHeld(drill, 1, patient, "one thing"), new DrillHeld(drill, 1, patient, "another")))
				.hasMessageContaining("not the next version of its aggregate");

		assertThat(stored(drill)).isZero();
		assertThat(stored(other)).isZero();
	}

	@Test
	void hasOneEventForAVersion() {
		var drill = UUID.randomUUID();
		publishing.publish("procedures", new DrillHeld(drill, 1, patient, "fine"));

		for (var version : List.of(1, 3)) {
			assertThatThrownBy(() -> publishing.publish("procedures", new DrillHeld(drill, version, patient, "again")))
					.hasMessageContaining("not the next version of its aggregate");
		}
		assertThatThrownBy(() -> publishing.publish("procedures", new DrillHeld(UUID.randomUUID(), 2, patient, "late")))
				.hasMessageContaining("not the next version of its aggregate");
		assertThat(stored(drill)).isEqualTo(1);
	}

	/** A position given twice is damage, not a version said twice: nobody is sent to look for it in the code. */
	@Test
	void tellsADamagedLaneFromAVersionSaidTwice() {
		publishing.publish("procedures", new DrillHeld(UUID.randomUUID(), 1, patient, "fine"));
		owner.run("update outbox.lane set head = head - 1 where lane = " + Lanes.of(patient));
		try {
			assertThatThrownBy(() -> publishing.publish("procedures",
					new DrillHeld(UUID.randomUUID(), 1, patient, "fine"))).isInstanceOf(DuplicateKeyException.class)
					.hasMessageContaining("_pkey");
		}
		finally {
			owner.run("update outbox.lane set head = head + 1 where lane = " + Lanes.of(patient));
		}
	}

	/** (C11) Each of two changes of one aggregate is a version of its own: both are applied, in order. */
	@Test
	void takesSeveralVersionsOfAnAggregateInOneTransaction() {
		var drill = UUID.randomUUID();
		var other = UUID.randomUUID();

		publishing.publish("procedures", new DrillHeld(drill, 1, patient, "fine"),
				new DrillHeld(other, 1, patient, "fine"), new DrillHeld(drill, 2, patient, "fine"),
				new DrillHeld(drill, 3, patient, "fine"));

		delivered.await();
		assertThat(applied(drill)).containsExactly(1, 2, 3);
		assertThat(applied(other)).containsExactly(1);
	}

	/** (A5, A10) The culprit is tried, then seen; its stream waits behind it in order; everybody else flows. */
	@Test
	void parksWhatCannotBeAppliedWithItsStream() {
		var bad = UUID.randomUUID();
		var good = UUID.randomUUID();
		handler.failing.add("bad");

		publishing.publish("procedures", new DrillHeld(bad, 1, patient, "bad"),
				new DrillHeld(good, 1, patient, "fine"),
				new DrillHeld(bad, 2, patient, "fine"), new DrillHeld(good, 2, patient, "fine"));

		delivered.await();
		assertThat(applied(good)).containsExactly(1, 2);
		assertThat(applied(bad)).isEmpty();
		assertThat(parked(bad)).hasSize(2).first().satisfies(it -> {
			assertThat(it.attempts()).isEqualTo(3);
			assertThat(it.error()).isEqualTo("IllegalStateException: told to fail");
		});
		assertThat(parked(bad).getLast().waitsBehind()).isTrue();
	}

	/** (A5) What an event ends in is its own, be it an error: it is parked, and everybody else flows. */
	@Test
	void parksWhatEndsInAnError() {
		var drills = Stream.generate(UUID::randomUUID).limit(4).toList();
		handler.erring.put("unlinked", new NoClassDefFoundError("told to fail"));
		handler.erring.put("deep", new StackOverflowError("told to fail"));
		handler.erring.put("crowd of none", new ExceptionInInitializerError("told to fail"));

		publishing.publish("procedures", new DrillHeld(drills.get(0), 1, patient, "unlinked"),
				new DrillHeld(drills.get(1), 1, patient, "deep"), new DrillHeld(drills.get(2), 1, patient, "crowd of none"),
				new DrillHeld(drills.get(3), 1, patient, "fine"));

		delivered.await();
		assertThat(applied(drills.get(3))).containsExactly(1);
		assertThat(drills.subList(0, 3)).allSatisfy(it -> assertThat(parked(it)).singleElement()
				.satisfies(parked -> assertThat(parked.error()).endsWith("Error: told to fail")));
		assertThat(redrive(drills.get(0))).isEqualTo("{\"applied\":0,\"tried\":1,\"left\":1}");
		assertThat(parked(drills.get(0)).getFirst().attempts()).isEqualTo(4);
		handler.erring.clear();
		assertThat(drills.subList(0, 3)).allSatisfy(it -> assertThat(redrive(it)).contains("\"applied\":1"));
	}

	/** No event is to blame that the machine is at its end: it is tried until it passes. */
	@Test
	void parksNothingWhileTheMemoryIsUsedUp() throws Exception {
		var drill = UUID.randomUUID();
		handler.erring.put("hungry", new OutOfMemoryError("told to fail"));

		publishing.publish("procedures", new DrillHeld(drill, 1, patient, "hungry"),
				new DrillHeld(drill, 2, patient, "fine"));
		while (handler.calls.get() < 5) {
			Thread.sleep(1);
		}

		assertThat(parked(drill)).isEmpty();
		handler.erring.clear();
		delivered.await();
		assertThat(applied(drill)).containsExactly(1, 2);
	}

	/**
	 * (A4) Failed fifty times, repaired, redriven: in order, with what came meanwhile, without touching the
	 * database.
	 */
	@Test
	void redrivesAStreamInOrderOnceItsCauseIsRepaired() {
		var bad = UUID.randomUUID();
		handler.failing.add("bad");
		publishing.publish("procedures", new DrillHeld(bad, 1, patient, "bad"),
				new DrillHeld(bad, 2, patient, "fine"));
		delivered.await();

		assertThat(new Api(port).get("/actuator/health").body()).contains("\"eventLog\":{", "DEGRADED");
		for (var failures = 0; failures < 50; failures++) {
			assertThat(redrive(bad)).isEqualTo("{\"applied\":0,\"tried\":1,\"left\":1}");
		}
		assertThat(parked(bad).getFirst().attempts()).isEqualTo(53);
		handler.failing.clear();
		publishing.publish("procedures", new DrillHeld(bad, 3, patient, "fine"));
		delivered.await();

		assertThat(redrive(bad)).isEqualTo("{\"applied\":3,\"tried\":1,\"left\":0}");
		publishing.publish("procedures", new DrillHeld(bad, 4, patient, "fine"));
		delivered.await();
		assertThat(applied(bad)).containsExactly(1, 2, 3, 4);
		assertThat(parked(bad)).isEmpty();
	}

	/** What arrives while its stream is redriven comes after it, or waits behind it: never before. */
	@Test
	void keepsTheOrderWhileItIsRedriven() throws Exception {
		var bad = UUID.randomUUID();
		handler.failing.add("bad");
		publishing.publish("procedures", new DrillHeld(bad, 1, patient, "bad"));
		delivered.await();
		handler.failing.clear();

		try (var publisher = Executors.newSingleThreadExecutor()) {
			publisher.submit(() -> IntStream.rangeClosed(2, 200).forEach(version ->
					publishing.publish("procedures", new DrillHeld(bad, version, patient, "fine"))));
			while (stored(bad) < 200 || !parked(bad).isEmpty()) {
				redrive(bad);
			}
		}

		delivered.await();
		redrive(bad);
		assertThat(applied(bad)).isEqualTo(IntStream.rangeClosed(1, 200).boxed().toList());
	}

	/** (A14) A fault that passes costs nothing but its retries. */
	@Test
	void retriesWhatFailsForAMoment() throws Exception {
		var drill = UUID.randomUUID();
		handler.failing.add("moody");

		publishing.publish("procedures", new DrillHeld(drill, 1, patient, "moody"));
		while (handler.calls.get() == 0) {
			Thread.sleep(1);
		}
		handler.failing.clear();

		delivered.await();
		assertThat(applied(drill)).containsExactly(1);
		assertThat(parked(drill)).isEmpty();
	}

	@Test
	void neverAppliesWhatWasAltered() {
		var drill = UUID.randomUUID();
		owner.run("alter table outbox.event disable trigger append_only");
		publishing.within("procedures", () -> {
			Pending.publish(new DrillHeld(drill, 1, patient, "fine"));
		});
		// the reader may be quicker than this: so a second, altered before it is committed
		var altered = UUID.randomUUID();
		owner.run("""
				with head as (update outbox.lane set head = head + 1 where lane = %d returning lane, head)
				insert into outbox.event select head.lane, head.head, gen_random_uuid(), type, schema_version, '%s', 1,
					patient_id, payload || '{"order": "forged"}', hash, now(), actor, correlation_id
				from outbox.event e, head where aggregate_id = '%s'
				""".formatted(Lanes.of(patient), altered, drill));
		owner.run("alter table outbox.event enable trigger append_only");

		delivered.await();
		assertThat(applied(altered)).isEmpty();
		assertThat(parked(altered)).singleElement().satisfies(it -> assertThat(it.error()).contains("altered"));
	}

	@Test
	void parksATypeNobodyKnowsAndASchemaOfTheFuture() {
		var unknown = forge("drill.NeverHeard", 1, "{}");
		var future = forge("drill.DrillHeld", 7, "{}");
		var garbled = forge("drill.DrillHeld", 1, "{\"version\": \"many\"}");

		delivered.await();
		assertThat(parked(unknown).getFirst().error()).contains("nobody knows");
		assertThat(parked(future).getFirst().error()).contains("schema version 7");
		assertThat(parked(garbled)).hasSize(1);
	}

	@Test
	void keepsDecimalsAndOffsetsAsTheyWere() {
		var drill = UUID.randomUUID();
		var at = OffsetDateTime.parse("2025-03-09T01:59:59.123456-05:00");

		publishing.publish("procedures", new DrillHeld(drill, 1, patient, "fine", new BigDecimal("1.50"), at));

		var payload = owner.query("select payload::text from outbox.event where aggregate_id = '%s'"
				.formatted(drill));
		var read = (DrillHeld) new Payloads().read(payload, DrillHeld.class);
		assertThat(read.weight()).isEqualTo(new BigDecimal("1.50"));
		assertThat(read.at()).isEqualTo(at).hasToString(at.toString());
	}

	@Test
	void isAppendOnlyForEverybody() {
		publishing.publish("procedures", new DrillHeld(UUID.randomUUID(), 1, patient, "fine"));

		for (var change : List.of("update outbox.event set actor = 'me'", "delete from outbox.event",
				"truncate outbox.event cascade")) {
			assertThatThrownBy(() -> owner.run(change)).hasMessageContaining("append-only");
			assertThatThrownBy(() -> publishing.within("procedures", () -> jdbc.sql(change).update()))
					.rootCause().hasMessageContaining("permission denied");
		}
	}

	/** 10,000 pairs, 16 publishers: version 2 is never applied before version 1, positions have no gap. */
	@Test
	void appliesAStreamInOrder() throws Exception {
		var drills = new ArrayList<>(IntStream.range(0, 10_000).mapToObj(n -> UUID.randomUUID()).toList());
		Collections.shuffle(drills);

		try (var publishers = Executors.newFixedThreadPool(16)) {
			for (var drill : drills) {
				publishers.submit(() -> {
					var patient = UUID.randomUUID();
					publishing.publish("procedures", new DrillHeld(drill, 1, patient, "fine"));
					publishing.publish("procedures", new DrillHeld(drill, 2, patient, "fine"));
				});
			}
		}

		delivered.await();
		assertThat(owner.query("select count(*) from reconciliation.drill where version = 2")).asInt()
				.isGreaterThanOrEqualTo(10_000);
		assertThat(owner.query("""
				select count(*) from reconciliation.drill a join reconciliation.drill b using (drill_id)
				where a.version < b.version and a.n > b.n
				""")).isEqualTo("0");
		assertThat(owner.query("""
				select count(*)
				from (select lane, count(*) as events, max(position) as last from outbox.event group by lane)
				join outbox.lane using (lane) where events <> last or last <> head
				""")).isEqualTo("0");
	}

	private String redrive(UUID stream) {
		return new Api(port).post("/operations/parked/redrive", Map.of("stream", stream)).body();
	}

	private UUID forge(String type, int schemaVersion, String payload) {
		var stream = UUID.randomUUID();
		forging.append(type, schemaVersion, stream, 1, patient, payload);
		return stream;
	}

	private List<Integer> applied(UUID drill) {
		var versions = owner.query("""
				select coalesce(string_agg(version::text, ',' order by n), '') from reconciliation.drill
				where drill_id = '%s'
				""".formatted(drill));
		return versions.isEmpty() ? List.of()
				: List.of(versions.split(",")).stream().map(Integer::valueOf).toList();
	}

	private long stored(UUID drill) {
		return Long.parseLong(owner.query("select count(*) from outbox.event where aggregate_id = '%s'"
				.formatted(drill)));
	}

	private List<Progress.ParkedEvent> parked(UUID stream) {
		var all = new ArrayList<Progress.ParkedEvent>();
		publishing.within("reconciliation", () -> all.addAll(progress.parked(1_000)));
		return all.stream().filter(it -> it.stream().equals(stream)).toList();
	}
}
