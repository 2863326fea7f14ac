package faults.network;

import static org.assertj.core.api.Assertions.assertThat;

import faults.proxy.FaultProxy;
import faults.trial.Fault;
import faults.trial.Trial;
import org.junit.jupiter.api.Test;

/**
 * The connection is cut after the server has committed and before Concord hears of it: of requests, and of
 * deliveries. Whoever asks again with the same key gets the first answer, and there is no second effect.
 */
class CutCommitTests {

	private static final int CALLERS = 8;
	private static final double PART = 0.05;

	@Test
	void hasOneEffectAndTheFirstAnswer() throws Exception {
		var fault = Fault.of("commit-cut", "cuts", 50, 1_000);
		try (var trial = new Trial(fault); var proxy = new FaultProxy(trial.database().port())) {
			trial.instance(proxy.port()).start();
			trial.load(CALLERS);

			proxy.weather().cutCommits(PART, fault.random());
			for (var cuts = 0; cuts < fault.count(); cuts = proxy.weather().cuts()) {
				trial.progress(cuts);
				Thread.sleep(1_000);
			}
			proxy.weather().clear();

			assertThat(trial.judge().repeated()).isGreaterThan(fault.count() / 10);
		}
	}
}
