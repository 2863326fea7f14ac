package outbox.replaying;

import concord.database.faults.NoRoom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import outbox.reading.Stored;
import outbox.subscribing.Faults;

/**
 * Applies the log to a copy, by the module's own handlers, lane by lane in order. An event that fails there is
 * noted, and the later ones of its aggregate are left out, as they would wait behind it. A fault that passes is waited out;
 * one that does not pass in time ends the replay.
 */
final class Rebuilding {

	private static final int PAGE = 500;

	private final InTheCopy copy;
	private final Enduring enduring;
	private final Differences found;
	private final LongConsumer progress;

	private final Map<Integer, Long> reached = new ConcurrentHashMap<>();
	private final AtomicLong done = new AtomicLong();

	/** No more than can be listed: where there are more, their later events are tried, and fail or differ each for itself. */
	private final Set<UUID> stuck = ConcurrentHashMap.newKeySet();

	Rebuilding(InTheCopy copy, Enduring enduring, Differences found, LongConsumer progress) {
		this.copy = copy;
		this.enduring = enduring;
		this.found = found;
		this.progress = progress;
	}

	/** Goes on up to each lane's position; lanes side by side. */
	void upTo(Map<Integer, Long> ends, ExecutorService workers) throws InterruptedException {
		var lanes = ends.entrySet().stream()
				.map(end -> workers.submit(() -> readLane(end.getKey(), end.getValue()))).toList();
		for (var lane : lanes) {
			try {
				lane.get();
			}
			catch (InterruptedException e) {
				workers.shutdownNow();
				throw e;
			}
			catch (ExecutionException e) {
				workers.shutdownNow();
				throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
			}
		}
	}

	private void readLane(int lane, long end) {
		for (var after = reached.getOrDefault(lane, 0L); after < end; after = reached.get(lane)) {
			var from = after;
			var page = enduring.outages(() -> copy.read(lane, from, end, PAGE));
			applyPage(page);
			reached.put(lane, page.getLast().recorded().position().position());
			tell(done.addAndGet(page.size()));
		}
	}

	private void applyPage(List<Stored> page) {
		try {
			apply(page.stream().filter(it -> !stuck.contains(it.stream())).toList());
		}
		catch (RuntimeException | Error e) { // one by one, then: who fails is noted
			if (Faults.passes(e) && !wantsRoom(e)) {
				throw e;
			}
			page.forEach(event -> applyAlone(event));
		}
	}

	/** A page may publish more than there was room for: each of its events finds what is made before it. */
	private static boolean wantsRoom(Throwable fault) {
		return Stream.iterate(fault, it -> it != null, Throwable::getCause).anyMatch(NoRoom::isSaidBy);
	}

	private void applyAlone(Stored event) {
		try {
			apply(stuck.contains(event.stream()) ? List.of() : List.of(event));
		}
		catch (RuntimeException | Error e) { // the operator is told, as a difference
			if (Faults.passes(e)) {
				throw e;
			}
			if (stuck.size() < Differences.MOST_LISTED) {
				stuck.add(event.stream());
			}
			found.add(new Difference("event " + event.type(), event.recorded().position().toString(),
					Difference.Kind.NOT_APPLIED, "{}", "{}"));
		}
	}

	/** Room for what they publish is made before, each time: nothing fails for want of it. */
	private void apply(List<Stored> events) {
		if (!events.isEmpty()) {
			enduring.outages(() -> {
				copy.makeRoom();
				return copy.apply(events);
			});
		}
	}

	private void tell(long now) {
		enduring.outages(() -> {
			progress.accept(now);
			return now;
		});
	}
}
