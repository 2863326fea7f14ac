package faults.instances;

import faults.trial.Fault;
import faults.trial.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * An instance is started or stopped every few seconds while there is something to read: in order, or by
 * {@code kill -9}, as chance has it. Nothing is read twice and nothing is left.
 */
class RollingTests {

	private static final int CALLERS = 4;
	private static final Duration PAUSE = Duration.ofSeconds(5);

	private final Fault fault = Fault.of("rolling", "seconds", 12, 600);
	private final Random random = fault.random();

	@Test
	void readEverythingOnce() throws Exception {
		try (var trial = new Trial(fault)) {
			trial.instance().start();
			var coming = List.of(trial.instance(), trial.instance());
			coming.getFirst().start();
			trial.desks(CALLERS);
			var began = System.nanoTime();
			var turns = 0;
			while (System.nanoTime() - began < TimeUnit.SECONDS.toNanos(fault.count())) {
				var instance = coming.get(random.nextInt(coming.size()));
				if (!instance.isAlive()) {
					instance.launch();
				}
				else if (random.nextBoolean()) {
					instance.terminate();
				}
				else {
					instance.kill();
				}
				turns++;
				Thread.sleep(PAUSE);
				trial.progress((int) TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
			}
			trial.note(turns + " starts and stops");
			trial.judge();
		}
	}
}
