package outbox.growth;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.ConcordTest;
import concord.OwnerSql;
import drill.events.DrillHeld;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import outbox.Delivered;
import outbox.Publishing;
import outbox.growth.Touched.Touch;
import outbox.keeping.SmallParts;
import reconciliation.drill.DrillHandler;

/** What Concord asks of the log costs the same with a history of 300,000 events as with one of 10,000. */
@ConcordTest
@Import({DrillHandler.class, Touched.class})
class NothingScansTests {

	/** Without these the test would have looked at nothing. */
	private static final String[] SEEN = {"procedures.test", "reconciliation.delivery", "reconciliation.redriving",
			"outbox.reading.Checkpoints.behind", "outbox.reading.Checkpoints.head",
			"outbox.operations.ReadingTheLog.subscriptions", "outbox.operations.ReadingTheLog.backlog",
			"outbox.operations.ReadingTheLog.parked", "outbox.keeping.Parts.list", "outbox.keeping.Parts.makeRoom"};

	@Autowired History history;
	@Autowired Touched touched;
	@Autowired Publishing publishing;
	@Autowired Delivered delivered;
	@Autowired DrillHandler handler;
	@Autowired OwnerSql owner;
	@Autowired JdbcClient jdbc;
	@LocalServerPort int port;

	@BeforeEach
	void drillTable() {
		owner.run(SmallParts.DRILL_TABLE);
	}

	@Test
	void whateverIsAskedOfTheLog() throws InterruptedException {
		var young = work(10_000);
		var old = work(300_000);

		assertThat(old.keySet()).contains(SEEN);
		old.forEach((transaction, touches) -> {
			assertThat(touches).as(transaction).allSatisfy(it -> assertThat(it.scans()).isZero());
			var before = young.getOrDefault(transaction, List.of());
			if (!before.isEmpty() && !transaction.equals("outbox.keeping.Parts.list")) {
				assertThat(middle(touches)).as("buffers of %s", transaction)
						.isLessThanOrEqualTo(Math.max(middle(before) * 3 / 2, middle(before) + 4));
			}
		});
	}

	/** What the test would say of a query that looks for an aggregate in the log itself. */
	@Test
	void butWouldBeNoticed() {
		history.reach(3_000);
		touched.forget();

		publishing.within("procedures", () -> jdbc.sql("select count(*) from outbox.event where aggregate_id = ?")
				.param(UUID.randomUUID()).query(Long.class).single());

		assertThat(touched.all().get("procedures.test").getFirst().scans()).isPositive();
	}

	private Map<String, List<Touch>> work(int events) throws InterruptedException {
		history.reach(events);
		var api = new Api(port);
		doAll(api); // plans are made and kept
		touched.forget();
		doAll(api);
		for (var deadline = System.nanoTime() + 15_000_000_000L; System.nanoTime() < deadline
				&& !touched.all().containsKey("outbox.keeping.Parts.makeRoom");) {
			Thread.sleep(100);
		}
		var all = touched.all();
		all.forEach((name, of) -> System.out.printf("%,9d events: %-60s %3d times, %4d buffers%n", events, name, of.size(),
				middle(of)));
		return all;
	}

	private void doAll(Api api) {
		for (var n = 0; n < 12; n++) {
			var drill = History.drill("fine");
			publishing.publish("procedures", drill);
			delivered.await();
			publishing.publish("procedures", new DrillHeld(drill.drillId(), 2, drill.patientId(), "fine"));
			delivered.await();
		}
		handler.failing.add("bad");
		publishing.publish("procedures", History.drill("bad"), History.drill("bad"));
		delivered.await();
		look(api);
		api.post("/operations/parked/redrive", "{}");
		handler.failing.clear();
		assertThat(api.post("/operations/parked/redrive", "{}").text("/left")).isEqualTo("0");
	}

	private static void look(Api api) {
		for (var n = 0; n < 6; n++) {
			for (var path : List.of("/operations/subscriptions", "/operations/parked", "/operations/log/parts",
					"/actuator/health", "/reconciliation/drift")) {
				assertThat(api.get(path, "Concord-After", "1.3").status()).as(path).isEqualTo(200);
			}
		}
	}

	private static long middle(List<Touch> touches) {
		return touches.get(touches.size() / 2).blocks();
	}
}
