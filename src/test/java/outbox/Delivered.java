package outbox;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Lets a test wait until every module has read everything. */
@Component
public class Delivered {

	private final Checkpoints checkpoints;

	Delivered(Checkpoints checkpoints) {
		this.checkpoints = checkpoints;
	}

	/** Gives up after two minutes, for a test must end. */
	public void await() {
		var deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
		while (!checkpoints.behind().isEmpty()) {
			if (System.nanoTime() > deadline) {
				throw new AssertionError("not read in time: " + checkpoints.behind());
			}
			pause();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(10);
		}
		catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}
}
