package faults.time;

import faults.trial.Fault;
import faults.trial.Trial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Two instances whose clocks disagree by hours and days. What each has read, and what each acknowledged, is
 * the same. Needs libfaketime where the distribution puts it, or where {@code -Dfaults.faketime=} says;
 * without it the clocks are right, and the report says so.
 */
class ClockJumpTests {

	private static final int CALLERS = 6;
	private static final List<String> JUMPS = List.of("+1h", "-1h", "+3d");
	private static final Path LIBRARY = Path.of(System.getProperty("faults.faketime",
			"/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"));

	@Test
	void decideNothing() throws Exception {
		var fault = Fault.of("clock-jumps", "jumps", 1, JUMPS.size());
		try (var trial = new Trial(fault)) {
			trial.instance().start();
			var wrong = trial.instance();
			wrong.with(jump(0)).start();
			var load = trial.desks(CALLERS);
			for (var jumps = 1; jumps <= fault.count(); jumps++) {
				load.awaitMore(300);
				trial.progress(jumps);
				if (jumps < fault.count()) {
					wrong.close();
					wrong.with(jump(jumps)).start();
				}
			}
			trial.note(Files.exists(LIBRARY) ? "by " + JUMPS.subList(0, fault.count())
					: "the clocks were right: there is no libfaketime");
			trial.judge();
		}
	}

	private static Map<String, String> jump(int number) {
		return Files.exists(LIBRARY)
				? Map.of("LD_PRELOAD", LIBRARY.toString(), "FAKETIME", JUMPS.get(number % JUMPS.size()),
						"FAKETIME_DONT_FAKE_MONOTONIC", "1", "DONT_FAKE_MONOTONIC", "1")
				: Map.of();
	}
}
