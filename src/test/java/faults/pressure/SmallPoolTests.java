package faults.pressure;

import faults.trial.Fault;
import faults.trial.Trial;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two connections for two hundred callers: everybody is answered in the end, nobody waits for himself. */
class SmallPoolTests {

	@Test
	void deadlocksNobody() throws Exception {
		var fault = Fault.of("pool-of-2", "callers", 200, 200);
		var seconds = Fault.count("seconds", 5, 60);
		try (var trial = new Trial(fault)) {
			trial.instance().with(Map.of("CONCORD_DATABASE_REQUEST_CONNECTIONS", "2", "CONCORD_WEB_AT_ONCE", "2")).start();
			var load = trial.load(fault.count());
			for (var second = 0; second < seconds; second++) {
				load.awaitMore(1);
				Thread.sleep(1_000);
			}
			trial.judge();
		}
	}
}
