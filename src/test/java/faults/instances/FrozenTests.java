package faults.instances;

import static org.assertj.core.api.Assertions.assertThat;

import concord.ConcordProcess;
import faults.load.Load;
import faults.trial.Fault;
import faults.trial.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * One of two instances stands still in the middle of what it does ({@code SIGSTOP}), and is woken. What it
 * held is taken from it: the other one serves and reads everything within {@value #BOUND} s, and whatever the
 * frozen one does when it wakes has no second effect.
 */
class FrozenTests {

	private static final int CALLERS = 6;
	private static final long BOUND = 10;

	private final Fault fault = Fault.of("zombie", "freezes", 1, 20);
	private final Duration frozen = Duration.ofSeconds(Fault.count("frozen", 12, 60));
	private final Random random = fault.random();

	@Test
	void areReplacedAndHaveNoSecondEffect() throws Exception {
		try (var trial = new Trial(fault)) {
			var instances = List.of(trial.instance(), trial.instance());
			for (var instance : instances) {
				instance.start();
			}
			var load = trial.desks(CALLERS);
			for (var freezes = 1; freezes <= fault.count(); freezes++) {
				load.awaitMore(100 + random.nextInt(200));
				freeze(instances.get(random.nextInt(2)), load, trial);
				trial.progress(freezes);
			}
			trial.judge();
		}
	}

	private void freeze(ConcordProcess instance, Load load, Trial trial) throws Exception {
		instance.freeze();
		var began = System.nanoTime();
		try {
			trial.backlog().awaitAllOfNow(Duration.ofSeconds(3 * BOUND));
			var taken = System.nanoTime() - began;
			trial.recovered(taken);
			assertThat(Duration.ofNanos(taken)).as("the other takes over").isLessThan(Duration.ofSeconds(BOUND));
			load.awaitMore(50);
			Thread.sleep(Math.max(0, frozen.toMillis() - (System.nanoTime() - began) / 1_000_000));
		}
		finally {
			instance.wake();
		}
	}
}
