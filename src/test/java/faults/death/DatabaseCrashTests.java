package faults.death;

import static org.assertj.core.api.Assertions.assertThat;

import concord.database.GivenDatabase;
import faults.trial.Fault;
import faults.trial.Trial;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL is stopped {@code immediate} under load, as by a crash, and comes back. Callers meanwhile get
 * 503 with Retry-After, and Concord serves again within {@value #BOUND} s of the database.
 */
class DatabaseCrashTests {

	private static final int CALLERS = 6;
	private static final long BOUND = 10;

	@Test
	void losesAndDoublesNothing() throws Exception {
		var fault = Fault.of("postgresql-immediate", "crashes", 2, 20);
		var random = new Random(fault.seed());
		try (var trial = new Trial(fault)) {
			trial.instance().start();
			var load = trial.load(CALLERS);
			for (var crashes = 1; crashes <= fault.count(); crashes++) {
				load.awaitMore(100 + random.nextInt(300));

				GivenDatabase.crash();
				trial.database().awaitBack();
				var back = System.nanoTime();
				load.awaitMore(1);

				trial.recovered(System.nanoTime() - back);
				assertThat(Duration.ofNanos(System.nanoTime() - back)).isLessThan(Duration.ofSeconds(BOUND));
				trial.progress(crashes);
			}
			var history = trial.judge();
			assertThat(history.unknownBy().keySet()).as("503, or no answer, and nothing else")
					.isSubsetOf(0, 503, 409);
		}
	}
}
