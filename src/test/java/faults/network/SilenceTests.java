package faults.network;

import static org.assertj.core.api.Assertions.assertThat;

import faults.proxy.FaultProxy;
import faults.trial.Fault;
import faults.trial.Trial;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The network to the database drops every packet for a while, then all connections are reset. Nobody waits
 * longer than {@value #BOUND} s for an answer, and Concord goes on when the network does.
 */
class SilenceTests {

	private static final int CALLERS = 8;
	private static final long BOUND = 15;

	private final Fault fault = Fault.of("packets-dropped", "silences", 1, 10);
	private final Duration silence = Duration.ofSeconds(Fault.count("silent", 20, 30));
	private final Random random = fault.random();

	@Test
	void keepsNobodyWaiting() throws Exception {
		try (var trial = new Trial(fault); var proxy = new FaultProxy(trial.database().port())) {
			trial.instance(proxy.port()).start();
			var load = trial.load(CALLERS);
			for (var silences = 1; silences <= fault.count(); silences++) {
				load.awaitMore(50 + random.nextInt(200));
				proxy.weather().silence();
				Thread.sleep(silence);
				proxy.weather().clear();
				var clear = System.nanoTime();
				load.awaitMore(50);
				trial.recovered(System.nanoTime() - clear);
				proxy.reset();
				trial.progress(silences);
			}

			var longest = Duration.ofNanos(trial.judge().longestAttempt());
			assertThat(longest).as("the longest wait for an answer").isLessThan(Duration.ofSeconds(BOUND));
		}
	}
}
