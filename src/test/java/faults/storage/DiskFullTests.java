package faults.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.Api;
import concord.ConcordProcess;
import faults.load.Load;
import faults.trial.Fault;
import faults.trial.Trial;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk that Concord, its PostgreSQL and their logs are on is full, under load. What cannot be written is refused by
 * 503, and once there is room again Concord serves within {@value #BOUND} s, though nobody started it anew. Where no small
 * disk can be had it is never full, and the report says so.
 */
class DiskFullTests {

	private static final int CALLERS = 6;
	private static final long BOUND = 30;

	private final int seconds = Fault.count("full", 3, 30);

	@TempDir Path folder;

	@Test
	void refusesAndServesAgain() throws Exception {
		var fault = Fault.of("disk-full", "fillings", 2, 10);
		var random = fault.random();
		try (var disk = SmallDisk.at(folder.resolve("disk")); var trial = Trial.ofItsOwn(fault, disk.folder())) {
			var concord = trial.instance().start();
			var load = trial.load(CALLERS);
			for (var fillings = 1; fillings <= fault.count(); fillings++) {
				load.awaitMore(100 + random.nextInt(300));
				if (disk.isSmall()) {
					fill(disk, concord, fillings % 2 == 0, load, trial);
				}
				trial.progress(fillings);
			}
			trial.note(disk.isSmall() ? "full for %d s each".formatted(seconds) : "never full: there is no small disk");
			var history = trial.judge();
			assertThat(history.unknownBy().keySet()).as("503, or no answer, and nothing else").isSubsetOf(0, 503, 409);
			assertThat(concord.said()).doesNotContain("OutOfMemoryError");
		}
	}

	/** @param ending whether PostgreSQL is to have no next file for its write-ahead log either, which ends it */
	private void fill(SmallDisk disk, ConcordProcess concord, boolean ending, Load load, Trial trial) throws Exception {
		try (var owner = concord.owner()) {
			disk.fill();
			if (ending) {
				useUpTheLog(owner);
			}
		}
		awaitRefusal(load, ending ? "database is away" : "disk is full");
		var health = new Api(concord.url().getPort()).get("/actuator/health");
		assertThat(health.status()).as(health.body()).isEqualTo(503);
		Thread.sleep(Duration.ofSeconds(seconds));
		disk.makeRoom();
		var room = System.nanoTime();
		load.awaitMore(1);

		trial.recovered(System.nanoTime() - room);
		assertThat(Duration.ofNanos(System.nanoTime() - room)).isLessThan(Duration.ofSeconds(BOUND));
	}

	private static void useUpTheLog(Connection owner) throws SQLException {
		try (var statement = owner.createStatement()) {
			assertThatThrownBy(() -> {
				while (true) {
					statement.execute("select pg_logical_emit_message(false, 'full', repeat('x', 1000000))");
				}
			}).isInstanceOf(SQLException.class);
		}
	}

	/** Room that was taken before, in pages and in the write-ahead log, is used up first. */
	private static void awaitRefusal(Load load, String reason) throws InterruptedException {
		var before = times(load, reason);
		var deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
		while (times(load, reason) == before) {
			assertThat(System.nanoTime()).as("nobody is told that the " + reason).isLessThan(deadline);
			Thread.sleep(20);
		}
	}

	private static int times(Load load, String reason) {
		return load.history().reasons().entrySet().stream().filter(it -> it.getKey().contains(reason))
				.mapToInt(Map.Entry::getValue).sum();
	}
}
