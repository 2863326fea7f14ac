package outbox.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.ConcordTest;
import concord.OwnerSql;
import drill.events.DrillHeld;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import outbox.Delivered;
import outbox.Position;
import outbox.Publishing;
import outbox.naming.Lanes;
import reconciliation.drill.DrillHandler;

/**
 * A module that reads again has not read what it had: whoever asks for that must wait. Nobody looks for what is unread
 * here unless a test does, and whoever holds a lane keeps it from being read.
 */
@ConcordTest
@Import(DrillHandler.class)
@TestPropertySource(properties = "concord.outbox.poll=1m")
class SetBackTests {

	private static final String HOLD = "select from outbox.checkpoint where subscription = 'reconciliation' and lane = %d "
			+ "for update";
	private static final String SET_BACK = "update outbox.checkpoint set position = %d "
			+ "where subscription = 'reconciliation' and lane = %d";
	private static final String WAITING = "select count(*) from pg_locks where not granted";

	@Autowired Publishing publishing;
	@Autowired Delivered delivered;
	@Autowired Dispatcher dispatcher;
	@Autowired OwnerSql owner;
	@LocalServerPort int port;

	private Position read;

	@BeforeEach
	void somethingIsRead() {
		DrillHandler.table(owner);
		var patient = UUID.randomUUID();
		publishing.publish("procedures", new DrillHeld(UUID.randomUUID(), 1, patient, "fine"));
		delivered.await();
		var lane = Lanes.of(patient);
		read = new Position(lane, Long.parseLong(owner.query("select head from outbox.lane where lane = " + lane)));
	}

	@Test
	void isNoticedWhereAnotherInstanceDidIt() throws Exception {
		awaitKnown();
		var other = holding(SET_BACK.formatted(read.position() - 1, read.lane()));
		var next = CompletableFuture.supplyAsync(() -> holding(HOLD.formatted(read.lane())));
		awaitWaiting(1);
		end(other);
		var holder = next.get();

		dispatcher.poll();

		assertThat(dispatcher.hasRead("reconciliation", read)).isFalse();
		end(holder);
		dispatcher.poll();
		delivered.await();
		awaitKnown();
	}

	/** Who was told that the module reads again is not told by the same instance that it has read. */
	@Test
	void isKnownAtOnceWhereItWasDone() throws Exception {
		awaitKnown();
		var holder = holding(HOLD.formatted(read.lane()));
		var replay = CompletableFuture.supplyAsync(() -> new Api(port)
				.post("/operations/subscriptions/reconciliation/replay", Map.of("from", read.toString(), "into", "place")));
		awaitWaiting(1);
		var next = CompletableFuture.supplyAsync(() -> holding(HOLD.formatted(read.lane())));
		awaitWaiting(2);
		end(holder);
		assertThat(replay.get().status()).as(replay.get().body()).isEqualTo(202);
		var after = next.get();

		assertThat(dispatcher.hasRead("reconciliation", read)).isFalse();
		end(after);
		dispatcher.poll();
		delivered.await();
		awaitKnown();
	}

	/** It is committed a moment before this process knows. */
	private void awaitKnown() throws InterruptedException {
		for (var tries = 0; tries < 1_000 && !dispatcher.hasRead("reconciliation", read); tries++) {
			Thread.sleep(5);
		}
		assertThat(dispatcher.hasRead("reconciliation", read)).isTrue();
	}

	private void awaitWaiting(int sessions) throws InterruptedException {
		for (var tries = 0; tries < 1_000 && Integer.parseInt(owner.query(WAITING)) < sessions; tries++) {
			Thread.sleep(5);
		}
		assertThat(owner.query(WAITING)).isEqualTo(Integer.toString(sessions));
	}

	private Connection holding(String sql) {
		try {
			var connection = owner.connect();
			connection.setAutoCommit(false);
			connection.createStatement().execute(sql);
			return connection;
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	private static void end(Connection connection) throws SQLException {
		connection.commit();
		connection.close();
	}
}
