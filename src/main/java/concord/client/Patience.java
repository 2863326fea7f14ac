package concord.client;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * How long one request is tried: five minutes while the server is away or asks to wait (a restart, a recovery
 * of the database), but only some times when it says that it failed.
 */
public final class Patience {

	private static final Duration LIMIT = Duration.ofMinutes(5);
	private static final int FAILURES = 5;
	private static final long FIRST_REST = 100;
	private static final long LONGEST_REST = 3_000;

	private @Nullable Long since;
	private long rest = FIRST_REST;
	private int failures;

	boolean isWorthAnother(int status) {
		return switch (status) {
			case 429, 502, 503, 504 -> true;
			case 500 -> ++failures < FAILURES;
			default -> false;
		};
	}

	/** Since the first failure: an answer may take longer than a failure may last. */
	private long lasts() {
		var now = System.nanoTime();
		var first = since == null ? now : since;
		since = first;
		return now - first;
	}

	/** Waits as asked, or longer each time, with chance so that not all come back at once. */
	void rest(OptionalLong askedSeconds, String why) {
		if (lasts() > LIMIT.toNanos()) {
			throw new GaveUp("the server does not serve for %d minutes: %s"
					.formatted(LIMIT.toMinutes(), why));
		}
		try {
			var millis = askedSeconds.isPresent() ? Math.min(askedSeconds.getAsLong(), 30) * 1000 : rest;
			Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
			rest = Math.min(rest * 2, LONGEST_REST);
		}
		catch (InterruptedException e) {
			throw new GaveUp("interrupted");
		}
	}

	/** A moment, for what is known to come. */
	public static void pause() {
		new Patience().rest(OptionalLong.empty(), "");
	}
}
