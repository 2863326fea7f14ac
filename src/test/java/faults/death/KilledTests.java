package faults.death;

import static org.assertj.core.api.Assertions.assertThat;

import concord.ConcordProcess;
import faults.trial.Fault;
import faults.trial.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} of two instances at random moments under load, one of them or both, some while they still
 * start with a backlog before them. Nothing acknowledged is lost and nothing is done twice; what was unread
 * when all were dead is read within {@value #BOUND} s of the next start.
 */
class KilledTests {

	private static final int CALLERS = 3;
	private static final long BOUND = 30;
	private static final int LONGEST_REST_MILLIS = 1_500;
	private static final int LONGEST_START_MILLIS = 5_000;

	private final Fault fault = Fault.of("kill", "kills", 2, 200);
	private final int recoveries = Fault.count("recoveries", 1, 50);
	private final Random random = fault.random();

	@Test
	void loseAndDoubleNothing() throws Exception {
		try (var trial = new Trial(fault)) {
			var instances = List.of(trial.instance(), trial.instance());
			instances.getFirst().start();
			instances.getLast().start();
			var load = trial.desks(CALLERS);
			var during = 0;
			for (var kills = 0; kills < fault.count(); trial.progress(kills)) {
				load.awaitMore(5 + random.nextInt(50));
				Thread.sleep(random.nextInt(LONGEST_REST_MILLIS));
				var recovering = during < recoveries;
				if (random.nextInt(3) > 0) {
					var victim = instances.get(random.nextInt(2));
					kill(victim, recovering);
					victim.awaitServing();
					kills++;
				}
				else {
					killAll(instances, trial, recovering);
					kills += 2;
				}
				during += recovering ? 1 : 0;
			}
			trial.note("%d of them once more during recovery".formatted(during));
			trial.judge();
		}
	}

	/** Nobody serves: what was asked and not answered, and what was not read, waits for the next start. */
	private void killAll(List<ConcordProcess> instances, Trial trial, boolean recovering) throws Exception {
		instances.getLast().kill();
		var dead = System.nanoTime();
		kill(instances.getFirst(), recovering);
		instances.getFirst().awaitServing();
		var drained = trial.backlog().awaitAllOfNow(Duration.ofSeconds(10 * BOUND));
		trial.recovered(System.nanoTime() - dead);
		assertThat(Duration.ofNanos(drained)).as("seed " + fault.seed()).isLessThan(Duration.ofSeconds(BOUND));
		instances.getLast().start();
	}

	private void kill(ConcordProcess instance, boolean recovering) throws Exception {
		instance.kill();
		instance.launch();
		if (recovering) {
			Thread.sleep(random.nextInt(LONGEST_START_MILLIS));
			instance.kill();
			instance.launch();
		}
	}
}
