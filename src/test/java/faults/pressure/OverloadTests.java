package faults.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import faults.load.Load;
import faults.trial.Fault;
import faults.trial.Trial;
import org.junit.jupiter.api.Test;

/**
 * Ten times as many callers as Concord serves best. It does at least {@value #PERCENT} % of the work it does
 * at its best, says 429 or 503 to whom it cannot serve, and does not run out of memory.
 */
class OverloadTests {

	private static final int BEST = 16;
	private static final int TIMES = 10;
	private static final int PERCENT = 80;
	private static final int WARMING_SECONDS = 5;

	@Test
	void doesNotCostTheWorkDone() throws Exception {
		var fault = Fault.of("overload", "seconds", 5, 60);
		try (var trial = new Trial(fault)) {
			var concord = trial.instance().start();
			var load = trial.load(BEST);
			Thread.sleep(WARMING_SECONDS * 1_000);
			var best = acknowledged(load, fault.count());
			load.more(BEST * (TIMES - 1), fault.seed());
			Thread.sleep(WARMING_SECONDS * 1_000);
			var goodput = acknowledged(load, fault.count());

			trial.note("%d of %d in as long, %s".formatted(goodput, best, load.history().unknownBy()));
			var history = trial.judge();
			assertThat(history.unknownBy().keySet()).isSubsetOf(429, 503, 409);
			assertThat(concord.said()).doesNotContain("OutOfMemoryError");
			assertThat(100 * goodput / best).as("%% of the best").isGreaterThanOrEqualTo(PERCENT);
		}
	}

	private static long acknowledged(Load load, int seconds) throws InterruptedException {
		var before = load.history().acknowledged();
		Thread.sleep(seconds * 1_000L);
		return load.history().acknowledged() - before;
	}
}
