package bench.contest;

import java.util.Map;
import java.util.function.LongSupplier;

/** What a contestant can be told to do. Times are nanoseconds. */
final class Tasks {

	/** Nothing new for so long means that nothing will come. */
	private static final long GIVEN_UP = 60_000_000_000L;

	private final Contestant contestant;
	private final Effects effects;
	private final Acts acts;

	Tasks(Contestant contestant, Effects effects, Acts acts) {
		this.contestant = contestant;
		this.effects = effects;
		this.acts = acts;
	}

	Map<String, Long> perform(String task, Map<String, Double> options) {
		var producing = new Producing(contestant, acts, options.getOrDefault("seed", 1.0).longValue());
		return switch (task) {
			case "produce" -> produce(options, producing, producing::act);
			case "warm" -> warm(options, producing);
			case "fail" -> produce(options, producing, producing::actOrPoison);
			case "pairs" -> pairs(options, producing);
			case "latency" -> latency(options, producing);
			case "replay" -> replay(options.get("events").longValue());
			case "drain" -> drain();
			case "settle" -> settle();
			default -> throw new IllegalArgumentException(task);
		};
	}

	private Map<String, Long> produce(Map<String, Double> options, Producing producing, Producing.Step step) {
		effects.forget();
		var start = System.nanoTime();
		var produced = producing.during(options.get("producers").intValue(), options.get("seconds"), step);
		var produceTime = System.nanoTime() - start;
		var within = effects.count();
		await(effects::count, produced);
		awaitBooks();
		return Map.of("produced", produced, "produceTime", produceTime, "within", within,
				"delivered", effects.count(), "deliverTime", Math.max(effects.last() - start, produceTime / 2));
	}

	private Map<String, Long> warm(Map<String, Double> options, Producing producing) {
		effects.forget();
		await(effects::count, producing.times(options.get("producers").intValue(), options.get("acts").intValue(),
				producing::act));
		awaitBooks();
		return Map.of("delivered", effects.count());
	}

	private Map<String, Long> pairs(Map<String, Double> options, Producing producing) {
		effects.forget();
		var told = producing.times(options.get("producers").intValue(), options.get("pairs").intValue(),
				producing::pair);
		await(effects::count, told);
		awaitBooks();
		return Map.of("produced", told, "delivered", effects.count());
	}

	private Map<String, Long> latency(Map<String, Double> options, Producing producing) {
		effects.remember();
		var seen = producing.byTimetable(options.get("rate").intValue(), options.get("seconds"),
				options.get("producers").intValue());
		await(effects::count, seen.size());
		awaitBooks();
		var times = effects.times();
		var sinceCommit = seen.stream().filter(it -> times.containsKey(it.act()))
				.mapToLong(it -> Math.max(0, times.get(it.act()) - it.committed())).sorted().toArray();
		var sinceDue = seen.stream().filter(it -> times.containsKey(it.act()))
				.mapToLong(it -> times.get(it.act()) - it.due()).sorted().toArray();
		return Map.of("produced", (long) seen.size(), "delivered", (long) sinceCommit.length,
				"p50", at(sinceCommit, 50), "p95", at(sinceCommit, 95), "p99", at(sinceCommit, 99),
				"due50", at(sinceDue, 50), "due95", at(sinceDue, 95), "due99", at(sinceDue, 99));
	}

	private static long at(long[] sorted, int percent) {
		return sorted.length == 0 ? -1 : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
	}

	/** The pace is taken from the first committed effect to the last. */
	private Map<String, Long> replay(long events) {
		effects.forget();
		var start = System.nanoTime();
		contestant.rewind();
		await(effects::count, events);
		return Map.of("delivered", effects.count(), "deliverTime", effects.last() - start,
				"pace", effects.last() - effects.first());
	}

	private Map<String, Long> drain() {
		var start = System.nanoTime();
		awaitBooks();
		return Map.of("unapplied", contestant.unapplied(), "deliverTime", System.nanoTime() - start);
	}

	private Map<String, Long> settle() {
		contestant.letGo();
		pause(200);
		return Map.of("settled", 1L);
	}

	private void awaitBooks() {
		await(() -> -contestant.unapplied(), 0);
	}

	private static void await(LongSupplier count, long wanted) {
		var best = Long.MIN_VALUE;
		var since = System.nanoTime();
		while (true) {
			var now = count.getAsLong();
			if (now >= wanted || System.nanoTime() - since > GIVEN_UP) {
				return;
			}
			if (now > best) {
				best = now;
				since = System.nanoTime();
			}
			pause(5);
		}
	}

	private static void pause(long milliseconds) {
		try {
			Thread.sleep(milliseconds);
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
