package outbox.replaying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import billing.Billing;
import billing.Telling;
import billing.Telling.Act;
import concord.ConcordTest;
import concord.OwnerSql;
import concord.database.copies.Copies;
import concord.database.copies.Copy;
import drill.events.DrillHeld;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import outbox.Delivered;
import outbox.Event;
import outbox.Publishing;
import outbox.keeping.SmallParts;
import outbox.reading.Checkpoints;
import outbox.reading.Reading;
import outbox.subscribing.Applying;
import outbox.subscribing.Subscriptions;
import reconciliation.drill.DrillHandler;

/** A module made anew in a copy: nothing of the infrastructure's is taken for an event's fault. */
@ConcordTest
@Import(DrillHandler.class)
@TestPropertySource(properties = "spring.application.name=rebuilt")
class RebuildingTests {

	@Autowired Billing billing;
	@Autowired Publishing publishing;
	@Autowired Delivered delivered;
	@Autowired DrillHandler handler;
	@Autowired OwnerSql owner;
	@Autowired Copies copies;
	@Autowired Subscriptions subscriptions;
	@Autowired Makings makings;
	@Autowired Reading reading;
	@Autowired Checkpoints checkpoints;
	@Autowired Applying applying;
	@Autowired PlatformTransactionManager transactions;
	@Autowired JdbcClient jdbc;
	@Autowired MeterRegistry meters;

	private final UUID drill = UUID.randomUUID();
	private final Differences found = new Differences();

	@BeforeEach
	void drillTable() {
		DrillHandler.table(owner);
	}

	@AfterEach
	void repair() {
		handler.failing.clear();
		handler.locked.clear();
		billing.api().post("/operations/parked/redrive", "{}");
	}

	/** What billing says in the copy fills the copy's log, part after part; of the real one nobody is told. */
	@Test
	void makesRoomForWhatIsPublishedInTheCopy() throws Exception {
		var patient = billing.patient();
		var facts = Telling.facts(billing.priced("1.50"));
		billing.hears(IntStream.range(0, 5 * SmallParts.SIZE).mapToObj(n -> new Act(patient).completed(facts))
				.toArray(Event[]::new));
		var appended = meters.counter("concord.outbox.appended").count();

		try (var copy = copies.make("rebuilt", 2)) {
			run(copy, SmallParts.CUT);
			for (var making : makings.of("billing")) {
				for (var table : making.given()) {
					copy.fill(table);
				}
			}
			rebuild("billing", copy);

			assertThat(found.listed()).isEmpty();
			assertThat(Long.parseLong(query(copy, "select max(head) from outbox.lane"))).isGreaterThan(2 * SmallParts.SIZE);
		}

		assertThat(meters.counter("concord.outbox.appended").count()).isEqualTo(appended);
	}

	@Test
	void waitsForAFaultThatPasses() throws Exception {
		holds("locked");
		handler.locked.add("locked");

		try (var copy = copyToDrillIn()) {
			rebuild("reconciliation", copy);

			assertThat(found.listed()).isEmpty();
			assertThat(drilled(copy)).isEqualTo("1");
		}
		assertThat(handler.locked).isEmpty();
	}

	/** An event that fails makes its page be gone through one by one: a fault that passes is none of the others' there. */
	@Test
	void waitsForAFaultThatPassesAmongThoseThatFail() throws Exception {
		var bad = UUID.randomUUID();
		handler.failing.add("bad");
		publishing.publish("procedures", new DrillHeld(bad, 1, drill, "bad"), new DrillHeld(bad, 2, drill, "fine"));
		holds("locked");
		handler.locked.add("locked");

		try (var copy = copyToDrillIn()) {
			rebuild("reconciliation", copy);

			assertThat(found.listed()).extracting(Difference::what).containsExactly("event drill.DrillHeld");
			assertThat(drilled(copy)).isEqualTo("1");
		}
		assertThat(handler.locked).isEmpty();
	}

	@Test
	void endsWithWhatDoesNotPass() throws Exception {
		holds("fine");

		try (var copy = copyToDrillIn()) {
			run(copy, "create function public.planted() returns trigger language plpgsql as "
					+ "$$ begin raise exception 'planted' using errcode = '40P01'; end $$");
			run(copy, "create trigger planted before insert on reconciliation.drill for each row "
					+ "execute function public.planted()");

			assertThatThrownBy(() -> rebuild("reconciliation", copy)).isInstanceOf(ConcurrencyFailureException.class);
			assertThat(found.listed()).isEmpty();
		}
	}

	/** Nobody knows whether it was committed: so it is done again. */
	@Test
	void appliesOnceWhatIsTriedAgain() throws Exception {
		holds("fine");

		try (var copy = copyToDrillIn()) {
			rebuild("reconciliation", copy);
			rebuild("reconciliation", copy);

			assertThat(found.listed()).isEmpty();
			assertThat(drilled(copy)).isEqualTo("1");
		}
	}

	private void holds(String order) {
		publishing.publish("procedures", new Event[] {new DrillHeld(drill, 1, drill, order)});
		delivered.await();
	}

	private Copy copyToDrillIn() throws SQLException {
		var copy = copies.make("rebuilt", 2);
		run(copy, SmallParts.DRILL_TABLE);
		return copy;
	}

	private void rebuild(String module, Copy copy) throws InterruptedException {
		var there = new InTheCopy(Objects.requireNonNull(subscriptions.of(module)), copy.purpose(), reading, checkpoints,
				applying, transactions, jdbc);
		there.open();
		try (var workers = Executors.newFixedThreadPool(2)) {
			new Rebuilding(there, new Enduring(3, Duration.ofMillis(1), Duration.ofMillis(2)), found, done -> { })
					.upTo(checkpoints.of(module), workers);
		}
	}

	private String drilled(Copy copy) throws SQLException {
		return query(copy, "select count(*) from reconciliation.drill where drill_id = '%s'".formatted(drill));
	}

	private static void run(Copy copy, String sql) throws SQLException {
		try (var statement = copy.copy().createStatement()) {
			statement.execute(sql);
		}
	}

	private static String query(Copy copy, String sql) throws SQLException {
		try (var statement = copy.copy().createStatement(); var rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
	}
}
