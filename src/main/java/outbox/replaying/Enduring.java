package outbox.replaying;

import java.time.Duration;
import java.util.function.Supplier;
import outbox.subscribing.Faults;

/**
 * Tries again what fails for a reason that passes, after longer and longer pauses.
 *
 * @param tries in all; what fails in the last of them is thrown on
 */
record Enduring(int tries, Duration first, Duration longest) {

	/** About two minutes. */
	static final Enduring USUAL = new Enduring(17, Duration.ofMillis(50), Duration.ofSeconds(15));

	<T> T outages(Supplier<T> work) {
		var pause = first;
		for (var left = tries - 1;; left--) {
			try {
				return work.get();
			}
			catch (RuntimeException e) { // again, as long as it may pass
				if (left <= 0 || !Faults.passes(e)) {
					throw e;
				}
				rest(pause, e);
				pause = pause.multipliedBy(2).compareTo(longest) < 0 ? pause.multipliedBy(2) : longest;
			}
		}
	}

	private static void rest(Duration pause, RuntimeException fault) {
		try {
			Thread.sleep(pause);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw fault;
		}
	}
}
