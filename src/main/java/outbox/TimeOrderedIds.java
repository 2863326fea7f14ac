package outbox;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * New ids: UUID version 7 (RFC 9562), so that rows made together lie together. Ids made one after the other
 * in this JVM are in that order (section 6.2, method 3): a list in the order of its ids shows what was made
 * first, first.
 */
public final class TimeOrderedIds {

	private static final SecureRandom RANDOM = new SecureRandom();

	/** 4096ths of a millisecond since 1970: what the first 60 free bits hold. */
	private static final AtomicLong LAST = new AtomicLong();

	private static final int NANOS_A_MILLISECOND = 1_000_000;

	private TimeOrderedIds() {
	}

	/**
	 * 60 bits of time, then 62 random bits. The order is for storage and for people: nothing is decided by it.
	 */
	public static UUID next() {
		var tick = LAST.updateAndGet(last -> Math.max(last + 1, now()));
		var high = (tick >>> 12) << 16 | 0x7000 | tick & 0x0fff;
		var low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
		return new UUID(high, low);
	}

	private static long now() {
		var now = Instant.now();
		var withinTheMillisecond = now.getNano() % NANOS_A_MILLISECOND;
		return (now.toEpochMilli() << 12) + ((long) withinTheMillisecond << 12) / NANOS_A_MILLISECOND;
	}
}
