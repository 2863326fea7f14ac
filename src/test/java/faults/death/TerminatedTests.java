package faults.death;

import static org.assertj.core.api.Assertions.assertThat;

import faults.trial.Fault;
import faults.trial.Trial;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code SIGTERM} under load: nothing acknowledged is lost, and the process ends within {@value #BOUND} s. */
class TerminatedTests {

	private static final int CALLERS = 3;
	private static final long BOUND = 30;

	@Test
	void keepsWhatItAcknowledgedAndEndsInTime() throws Exception {
		var fault = Fault.of("sigterm", "terminations", 2, 20);
		var random = new Random(fault.seed());
		try (var trial = new Trial(fault)) {
			var concord = trial.instance().start();
			var load = trial.desks(CALLERS);
			for (var ended = 1; ended <= fault.count(); ended++) {
				load.awaitMore(50 + random.nextInt(200));

				var asked = System.nanoTime();
				concord.terminate();
				assertThat(concord.awaitExit(BOUND, TimeUnit.SECONDS)).as("ends in time").isTrue();

				trial.recovered(System.nanoTime() - asked);
				concord.start();
				trial.progress(ended);
			}
			trial.judge();
		}
	}
}
