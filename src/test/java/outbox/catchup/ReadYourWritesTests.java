package outbox.catchup;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.ConcordTest;
import concord.OwnerSql;
import drill.events.DrillHeld;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import outbox.Delivered;
import outbox.Publishing;
import outbox.naming.Lanes;
import reconciliation.drill.DrillHandler;

/** How long a request waits for what it names. */
@ConcordTest
@Import(DrillHandler.class)
@TestPropertySource(properties = {"concord.outbox.patience=2s", "concord.outbox.poll=50ms"})
class ReadYourWritesTests {

	private static final Duration PATIENCE = Duration.ofSeconds(2);
	private static final String HOLD = "select from outbox.checkpoint where subscription = 'reconciliation' and lane = %d "
			+ "for update";

	@Autowired Publishing publishing;
	@Autowired Delivered delivered;
	@Autowired OwnerSql owner;
	@LocalServerPort int port;

	/** Each of them is read within the patience of one, and all together are not. */
	@Test
	void waitsForAllItNamesTogetherNoLongerThanForOne() throws Exception {
		DrillHandler.table(owner);
		try (var first = held(1); var second = held(2)) {
			publishing.publish("procedures", drill(1), drill(2));
			var letGo = CompletableFuture.runAsync(() -> release(first, PATIENCE.multipliedBy(3).dividedBy(4)))
					.thenRun(() -> release(second, PATIENCE.multipliedBy(3).dividedBy(4)));
			var begun = System.nanoTime();

			var answer = new Api(port).get("/reconciliation/queues", "Concord-After", at(1) + "," + at(2));

			assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE.multipliedBy(5).dividedBy(4));
			assertThat(answer.problem()).as(answer.body()).isEqualTo("not-yet-consistent");
			letGo.get(1, TimeUnit.MINUTES);
		}
		delivered.await();
		assertThat(new Api(port).get("/reconciliation/queues", "Concord-After", at(1) + "," + at(2)).status())
				.isEqualTo(200);
	}

	/** A lane that nobody can read meanwhile. */
	private Connection held(int lane) throws SQLException {
		var connection = owner.connect();
		connection.setAutoCommit(false);
		connection.createStatement().execute(HOLD.formatted(lane));
		return connection;
	}

	private static void release(Connection held, Duration after) {
		try {
			Thread.sleep(after);
			held.rollback();
		}
		catch (InterruptedException | SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	private String at(int lane) {
		return lane + "." + owner.query("select head from outbox.lane where lane = " + lane);
	}

	private static DrillHeld drill(int lane) {
		return Stream.generate(UUID::randomUUID).filter(it -> Lanes.of(it) == lane).findFirst()
				.map(patient -> new DrillHeld(UUID.randomUUID(), 1, patient, "fine")).orElseThrow();
	}
}
