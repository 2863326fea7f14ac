package outbox.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import billing.Billing;
import billing.Telling;
import billing.Telling.Act;
import concord.Api;
import concord.OwnerSql;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import outbox.Delivered;
import outbox.Event;
import outbox.Publishing;

/**
 * Parts come and go beside publishers and readers: who makes or drops one, and who writes, never wait for each
 * other for long. Every wait for a lock here ends in an error after two seconds.
 */
@PartsTest
class RoomTests {

	private static final String IMPATIENT = "set local lock_timeout = '2s'";
	private static final String INTO_THE_LOG = """
			insert into outbox.event (lane, position, event_id, type, schema_version, aggregate_id, aggregate_version,
				patient_id, payload, hash, actor, correlation_id)
			select lane, head + 1, gen_random_uuid(), 'drill.Never', 1, gen_random_uuid(), 1, gen_random_uuid(), '{}', '',
				'test', gen_random_uuid() from outbox.lane where lane = 11
			""";
	/** What the publishers may fill at most, and no room is made for more. */
	private static final int PARTS_AHEAD = 40;
	private static final String PARKED = """
			insert into outbox.parked (subscription, lane, position, stream, attempts, error)
			values ('reconciliation', 12, 1, gen_random_uuid(), 1, 'test')
			""";

	private static final Map<String, Object> ANA = Map.of("name", Map.of("family", "Rivera"), "birthDate", "1980-04-02",
			"sex", "female");
	/** After so many an event is parked that is to blame. */
	private static final int ATTEMPTS = 3;

	private static final Duration MAKING_ROOM_BY_THE_CLOCK = Duration.ofSeconds(10);
	private static final String ROOM = """
			select to_regclass('outbox.event_' || (select max(head) / outbox.part_size() + 3 from outbox.lane)) is not null
			""";
	private static final String END_OF_THE_ROOM = "select max(head) + outbox.room_left() from outbox.lane";

	/** The part behind the last there is. */
	private static final String MAKING = """
			select outbox.make_part((max(substr(relname, 7)::bigint) + 1) * outbox.part_size())
			from pg_inherits join pg_class on oid = inhrelid where inhparent = 'outbox.event'::regclass
			""";

	@Autowired SmallParts small;
	@Autowired MakingRoom making;
	@Autowired Publishing publishing;
	@Autowired Delivered delivered;
	@Autowired OwnerSql owner;
	@Autowired Billing billing;
	@Autowired MeterRegistry registry;
	@Autowired JdbcTemplate jdbc;
	@LocalServerPort int port;

	@BeforeEach
	void cut() {
		small.cut();
	}

	@Test
	void isMadeWhileAPublisherAndAParkerAreAtWork() throws SQLException {
		try (var writer = begun(INTO_THE_LOG, PARKED)) {
			assertThatCode(() -> owner.run("begin; " + IMPATIENT + "; " + MAKING + "; commit"))
					.doesNotThrowAnyException();
			writer.rollback();
		}
	}

	@Test
	void letsPublishersAndParkersWorkWhileItIsMade() throws SQLException {
		try (var maker = begun(MAKING)) {
			assertThatCode(() -> {
				try (var writer = begun(INTO_THE_LOG, PARKED)) {
					writer.rollback();
				}
				publishing.within("reconciliation", () -> jdbc.execute(IMPATIENT));
				publishing.publish("procedures", small.drill(3, "fine"));
				delivered.await();
			}).doesNotThrowAnyException();
			maker.rollback();
		}
	}

	/** However fast a lane grows: room is made when a part is entered, long before it is looked for. */
	@Test
	void isMadeAsSoonAsAPartIsEntered() throws InterruptedException {
		making.stop();
		making.start();

		for (var part = 0; part < 6; part++) {
			publishing.publish("procedures", IntStream.range(0, SmallParts.SIZE).mapToObj(n -> small.drill(5, "fine"))
					.toArray(Event[]::new));
			awaitRoom();
		}
		delivered.await();
	}

	private void awaitRoom() throws InterruptedException {
		awaitThat("room for another part", () -> owner.query(ROOM).equals("t"));
	}

	private static void awaitThat(String what, BooleanSupplier holds) throws InterruptedException {
		var deadline = System.nanoTime() + MAKING_ROOM_BY_THE_CLOCK.dividedBy(2).toNanos();
		while (!holds.getAsBoolean()) {
			assertThat(System.nanoTime()).as(what).isLessThan(deadline);
			Thread.sleep(5);
		}
	}

	/** As docs/operations.md has it, in one long transaction. There is room for longer, so nobody needs to wait. */
	@Test
	void isNotWaitedForByWhoeverStartsWhileAnOldPartIsPutBack() throws SQLException {
		owner.run("select outbox.make_room()");
		try (var operator = begun(MAKING)) {
			publishing.publish("procedures", IntStream.range(0, SmallParts.SIZE)
					.mapToObj(n -> small.drill(furthest(), "fine")).toArray(Event[]::new));
			making.stop();

			assertThatCode(making::start).doesNotThrowAnyException();
			operator.rollback();
		}
		delivered.await();
	}

	/** No event is to blame for it, and no request: both go on once there is room again. */
	@Test
	void isWaitedForByAllWhereThereIsNone() throws Exception {
		var act = new Act(billing.patient());
		var told = act.completed(Telling.facts(billing.priced("10.00")));
		owner.run("select outbox.make_room()");
		try (var operator = begun(MAKING)) {
			var end = Long.parseLong(owner.query(END_OF_THE_ROOM));
			small.fillTo(end - 1);
			var outages = outages();
			billing.isTold(told);
			small.fillTo(end);

			var refused = billing.api().post("/patients", ANA);
			assertThat(refused.status()).as(refused.body()).isEqualTo(503);
			assertThat(refused.header("Retry-After")).isNotEmpty();
			assertThat(billing.api().get("/actuator/health").json().at("/components/eventLog").toString())
					.contains("\"DEGRADED\"", "\"room\":0");
			awaitThat("billing tries again", () -> outages() > outages + ATTEMPTS);
			operator.rollback();
		}
		making.stop();
		making.start();

		assertThat(billing.api().post("/patients", ANA).status()).isEqualTo(201);
		delivered.await();
		assertThat(billing.told(act.id)).containsExactly("billable  10.00 of 1");
		assertThat(owner.query("select count(*) from outbox.parked where subscription = 'billing'")).isEqualTo("0");
	}

	private double outages() {
		return registry.counter("concord.outbox.retries", "subscription", "billing", "why", "outage").count();
	}

	private int furthest() {
		return Integer.parseInt(owner.query("select lane from outbox.lane order by head desc, lane limit 1"));
	}

	/** The log is locked for a moment only: whoever cannot have it at once leaves it to the others. */
	@Test
	void isNotTakenFromAPublisherAtWork() throws SQLException {
		var part = small.fill();
		delivered.await();
		var api = new Api(port);
		var proof = CsvPart.of(api.get("/operations/log/parts/" + part).body()).proof();

		try (var writer = begun(INTO_THE_LOG)) {
			var busy = api.post("/operations/log/parts/%d/drop".formatted(part), proof);
			assertThat(busy.status()).as(busy.body()).isEqualTo(503);
			assertThat(busy.header("Retry-After")).isNotEmpty();
			writer.rollback();
		}
		var dropped = api.post("/operations/log/parts/%d/drop".formatted(part), proof);
		assertThat(dropped.status()).as(dropped.body()).isEqualTo(200);
	}

	/** Publishers that never pause, while parts are filled, made, read and dropped. */
	@Test
	void neitherFailsNorDeadlocksAnybody() throws Exception {
		var api = new Api(port);
		var stop = new CountDownLatch(1);
		owner.run("select outbox.make_part(head + n * outbox.part_size()) from generate_series(0, %d) n, (select "
				.formatted(2 * PARTS_AHEAD) + "max(head) as head from outbox.lane)");
		try (var publishers = Executors.newFixedThreadPool(4)) {
			var running = IntStream.range(0, 4)
					.mapToObj(n -> publishers.submit(() -> publishUntil(stop, n))).toList();
			for (var round = 0; round < 3; round++) {
				var part = small.fill();
				dropOnceRead(api, part);
			}
			stop.countDown();
			var published = 0;
			for (var it : running) {
				published += it.get();
			}
			assertThat(published).isPositive();
		}
		delivered.await();
		assertThat(owner.query("select count(*) from outbox.parked where subscription = 'reconciliation'"))
				.isEqualTo("0");
	}

	private int publishUntil(CountDownLatch stop, int n) {
		var published = 0;
		while (stop.getCount() > 0 && published < 16 * SmallParts.SIZE * PARTS_AHEAD) {
			publishing.publish("procedures", small.drill(n * 16 + published % 16, "fine"));
			published++;
		}
		return published;
	}

	private void dropOnceRead(Api api, long part) {
		var at = "/operations/log/parts/" + part;
		var deadline = System.nanoTime() + 60_000_000_000L;
		var answer = api.post(at + "/drop", CsvPart.of(api.get(at).body()).proof());
		while (answer.status() != 200 && System.nanoTime() < deadline) {
			answer = api.post(at + "/drop", CsvPart.of(api.get(at).body()).proof());
		}
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
	}

	private Connection begun(String... statements) throws SQLException {
		var connection = owner.connect();
		connection.setAutoCommit(false);
		try (var sql = connection.createStatement()) {
			sql.execute(IMPATIENT);
			for (var statement : statements) {
				sql.execute(statement);
			}
		}
		return connection;
	}
}
