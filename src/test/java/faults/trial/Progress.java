package faults.trial;

import java.time.Duration;

/** Says every ten seconds how far a long trial has come and how long a round takes; a short one says nothing. */
public final class Progress {

	private static final Duration PAUSE = Duration.ofSeconds(10);

	private final String name;
	private final int rounds;
	private final long began = System.nanoTime();
	private long said = began;

	public Progress(String name, int rounds) {
		this.name = name;
		this.rounds = rounds;
	}

	/** @param done how many rounds by now */
	public void at(int done) {
		var now = System.nanoTime();
		if (now - said >= PAUSE.toNanos()) {
			said = now;
			System.out.printf("%s: %d of %d, %.1f ms a round%n", name, done, rounds, (now - began) / 1e6 / done);
		}
	}
}
