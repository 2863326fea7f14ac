package bench.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Producers at work: each performs one act after the other, as fast as it can or by a timetable. */
final class Producing {

	/** What one step of a producer is; gives the number of effects to expect. */
	interface Step {

		int perform(SplittableRandom random);
	}

	private final Contestant contestant;
	private final Acts acts;
	private final long seed;

	Producing(Contestant contestant, Acts acts, long seed) {
		this.contestant = contestant;
		this.acts = acts;
		this.seed = seed;
	}

	/** One act, charged. */
	int act(SplittableRandom random) {
		contestant.perform(acts.next(random, Acts.PRICED));
		return 1;
	}

	/** One act, its event one of a thousand that no handler can apply. */
	int actOrPoison(SplittableRandom random) {
		var poison = random.nextInt(1000) == 0;
		contestant.perform(acts.next(random, poison ? Acts.POISON : Acts.PRICED));
		return poison ? 0 : 1;
	}

	/** One act told twice, its second version right after the first was committed. */
	int pair(SplittableRandom random) {
		var act = acts.next(random, Acts.PAIR);
		contestant.perform(act);
		contestant.perform(Acts.again(act));
		return 2;
	}

	/** Gives the effects to expect. */
	long during(int producers, double seconds, Step step) {
		var end = System.nanoTime() + (long) (seconds * 1e9);
		return whilst(producers, () -> System.nanoTime() < end, step);
	}

	long times(int producers, int steps, Step step) {
		var left = new AtomicLong(steps);
		return whilst(producers, () -> left.getAndDecrement() > 0, step);
	}

	private long whilst(int producers, BooleanSupplier goOn, Step step) {
		var published = new AtomicLong();
		var threads = new ArrayList<Thread>();
		for (var n = 0; n < producers; n++) {
			var random = new SplittableRandom(seed + n);
			threads.add(Thread.ofPlatform().name("producer-" + n).start(() -> {
				while (goOn.getAsBoolean()) {
					published.addAndGet(step.perform(random));
				}
			}));
		}
		join(threads);
		return published.get();
	}

	/**
	 * An open loop: act n is due at its time whatever became of the others. Gives what was observed of
	 * each.
	 */
	List<Seen> byTimetable(int rate, double seconds, int producers) {
		var wanted = (int) (rate * seconds);
		var next = new AtomicLong();
		var start = System.nanoTime() + 50_000_000;
		var seen = new Seen[wanted];
		var threads = new ArrayList<Thread>();
		for (var n = 0; n < producers; n++) {
			var random = new SplittableRandom(seed + n);
			threads.add(Thread.ofPlatform().name("producer-" + n).start(() -> {
				for (var i = (int) next.getAndIncrement(); i < wanted; i = (int) next.getAndIncrement()) {
					var due = start + i * 1_000_000_000L / rate;
					for (var early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
						LockSupport.parkNanos(early);
					}
					var act = acts.next(random, Acts.PRICED);
					contestant.perform(act);
					seen[i] = new Seen(act.procedureId(), due, System.nanoTime());
				}
			}));
		}
		join(threads);
		return List.of(seen);
	}

	private static void join(List<Thread> threads) {
		for (var thread : threads) {
			try {
				thread.join();
			}
			catch (InterruptedException e) {
				throw new IllegalStateException(e);
			}
		}
	}
}
