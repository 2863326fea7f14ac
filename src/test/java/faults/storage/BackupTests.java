package faults.storage;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.ConcordProcess;
import concord.Invariants;
import concord.database.own.OwnCluster;
import concord.folder.DataFolder;
import faults.history.Effect;
import faults.history.Verdict;
import faults.trial.Backlog;
import faults.trial.Fault;
import faults.trial.Trial;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The data folder is copied by {@code backup} under load, and another Concord is started on the copy. It has all that
 * was acknowledged before the backup began, no law is broken in it, and it takes new work; whoever was copied goes on.
 * So it is with the folder of a Concord that has ended.
 */
class BackupTests {

	private static final int CALLERS = 4;

	@TempDir Path folder;

	@Test
	void areOfOneMoment() throws Exception {
		var fault = Fault.of("backup-restored", "backups", 1, 10);
		var random = fault.random();
		try (var trial = Trial.ofItsOwn(fault, folder)) {
			var concord = trial.instance().start();
			var load = trial.load(CALLERS);
			for (var backups = 1; backups <= fault.count(); backups++) {
				load.awaitMore(100 + random.nextInt(300));
				var before = Map.copyOf(load.history().done());
				var copy = folder.resolve("backup-" + backups);

				try (var checkpoints = Checkpoints.of(folder.resolve(fault.name() + "/data"))) {
					assertThat(concord.run("backup", copy.toString())).as(concord.said()).isZero();
				}

				assertThat(load.history().done()).as("work goes on meanwhile").hasSizeGreaterThan(before.size());
				restore(copy, before.values());
				trial.progress(backups);
			}
			var all = trial.judge();
			concord.close();
			var copy = folder.resolve("backup-of-the-ended");
			assertThat(concord.run("backup", copy.toString())).as(concord.said()).isZero();
			restore(copy, all.done().values());
		}
	}

	/** All the while: files copied before one and after it are of two moments, unless the log between them repairs that. */
	private record Checkpoints(Connection superuser, AtomicInteger made, Thread making) implements AutoCloseable {

		static Checkpoints of(Path data) throws Exception {
			var credentials = new OwnCluster(new DataFolder(data)).running().orElseThrow();
			var superuser = DriverManager.getConnection(credentials.url(), credentials.role(), credentials.password());
			var made = new AtomicInteger();
			return new Checkpoints(superuser, made, Thread.ofVirtual().start(() -> make(superuser, made)));
		}

		private static void make(Connection superuser, AtomicInteger made) {
			try (var statement = superuser.createStatement()) {
				while (true) {
					statement.execute("checkpoint");
					made.incrementAndGet();
					Thread.sleep(20);
				}
			}
			catch (SQLException | InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}

		@Override
		public void close() throws SQLException, InterruptedException {
			making.interrupt();
			making.join();
			superuser.close();
			assertThat(made).as("checkpoints while it was copied").hasPositiveValue();
		}
	}

	private static void restore(Path copy, Collection<Effect> before) throws Exception {
		var restored = new ConcordProcess(copy).with(Trial.ADMINISTRATOR);
		try (restored) {
			restored.start();
			var patient = new Api(restored.url().getPort()).post("/patients", """
					{"name":{"family":"After","given":["Ana"]},"birthDate":"1980-04-02","sex":"female"}""");
			assertThat(patient.status()).as(patient.body()).isEqualTo(201);
			new Backlog(restored::owner).awaitNone();
			try (var owner = restored.owner()) {
				assertThat(Verdict.lost(before, owner)).isEmpty();
				assertThat(Invariants.broken(owner)).isEmpty();
			}
		}
	}
}
