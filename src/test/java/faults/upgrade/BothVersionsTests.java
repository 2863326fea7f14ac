package faults.upgrade;

import faults.trial.Fault;
import faults.trial.Trial;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * A rolling upgrade and its way back: an older and this version work on one database at once, then this one
 * alone, then both again. {@code -Dfaults.older=<jar>} is the older one; without it this one stands in for
 * it, and the report says so.
 */
class BothVersionsTests {

	private static final int CALLERS = 3;
	private static final String OLDER = System.getProperty("faults.older", "");

	@Test
	void writeAndReadWhatTheOtherDoes() throws Exception {
		var fault = Fault.of("both-versions", "rounds", 1, 5);
		try (var trial = new Trial(fault)) {
			var older = trial.instance();
			var newer = trial.instance();
			if (!OLDER.isEmpty()) {
				older.jar(Path.of(OLDER));
			}
			older.start();
			var load = trial.desks(CALLERS);
			for (var round = 1; round <= fault.count(); round++) {
				load.awaitMore(50);
				newer.start();
				load.awaitMore(50);
				older.close();
				load.awaitMore(50);
				older.start();
				load.awaitMore(50);
				newer.close();
				trial.progress(round);
			}
			trial.note(OLDER.isEmpty() ? "this version stood in for the older one" : OLDER);
			trial.judge();
		}
	}
}
