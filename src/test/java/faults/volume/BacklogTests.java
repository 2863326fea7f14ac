package faults.volume;

import static org.assertj.core.api.Assertions.assertThat;

import concord.database.GivenDatabase;
import faults.trial.Fault;
import faults.trial.Report;
import faults.trial.Trial;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A backlog of days is read in order by a Concord with very little memory, which then works as ever. */
class BacklogTests {

	private static final String HEAP = "256m";
	private static final int DESKS = 8;
	private static final int REQUESTS = 400;

	@Test
	void isReadInOrderWithLittleMemory() throws Exception {
		var fault = Fault.of("backlog", "events", 40_000, 1_000_000);
		try (var trial = new Trial(fault)) {
			var concord = trial.instance().heap(HEAP).start();
			concord.close();
			var events = (long) fault.count() / 128 * 128;
			new Grown(trial.database()).backlog(events);

			concord.start();
			var began = System.nanoTime();
			for (var left = trial.backlog().unread(); left > 0; left = trial.backlog().unread()) {
				assertThat(concord.isAlive()).as("it lives").isTrue();
				System.out.printf("backlog: %d unread%n", left);
				Thread.sleep(2_000);
			}

			var took = System.nanoTime() - began;
			var accounts = count(trial.database(), "billing.account");
			trial.desks(DESKS).awaitMore(REQUESTS);
			var broken = trial.brokenLaws();
			new Report(fault).with("heap", HEAP).seconds("took", took)
					.with("events/s by each of 3 readers", (long) (events / (took / 1e9))).with("broken laws", broken).write();
			assertThat(broken).isEmpty();
			assertThat(concord.said()).doesNotContain("OutOfMemoryError");
			var patients = events / 2;
			assertThat(count(trial.database(), "procedures.roster where version = 2 and name = 'After, Ana'"))
					.isEqualTo(patients);
			assertThat(accounts).isEqualTo(patients);
			assertThat(count(trial.database(), "outbox.parked")).isZero();
		}
	}

	private static long count(GivenDatabase database, String what) throws SQLException {
		try (var owner = database.owner(); var statement = owner.createStatement();
				var row = statement.executeQuery("select count(*) from " + what)) {
			row.next();
			return row.getLong(1);
		}
	}
}
