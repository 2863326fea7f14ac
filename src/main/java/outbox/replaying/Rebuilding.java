package outbox.replaying;

import concord.database.copies.Copy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import outbox.reading.Reading;
import outbox.reading.Stored;
import outbox.subscribing.Applying;
import outbox.subscribing.Faults;
import outbox.subscribing.Subscription;

/**
 * Applies the log to a copy, by the module's own handlers, lane by lane in order. An event that fails there is
 * noted, and the later ones of its aggregate are left out, as they would wait behind it.
 */
final class Rebuilding {

	private static final int PAGE = 500;

	private final Subscription subscription;
	private final Copy copy;
	private final Reading reading;
	private final Applying applying;
	private final PlatformTransactionManager transactions;
	private final LongConsumer progress;

	private final Map<Integer, Long> reached = new ConcurrentHashMap<>();
	private final AtomicLong done = new AtomicLong();
	private final ConcurrentLinkedQueue<Difference> failures = new ConcurrentLinkedQueue<>();
	private final Set<UUID> stuck = ConcurrentHashMap.newKeySet();

	Rebuilding(Subscription subscription, Copy copy, Reading reading, Applying applying,
			PlatformTransactionManager transactions, LongConsumer progress) {
		this.subscription = subscription;
		this.copy = copy;
		this.reading = reading;
		this.applying = applying;
		this.transactions = transactions;
		this.progress = progress;
	}

	List<Difference> failures() {
		return List.copyOf(failures);
	}

	/** Goes on up to each lane's position; lanes side by side. */
	void upTo(Map<Integer, Long> ends, ExecutorService workers) throws InterruptedException {
		var lanes = ends.entrySet().stream()
				.map(end -> workers.submit(() -> readLane(end.getKey(), end.getValue()))).toList();
		for (var lane : lanes) {
			try {
				lane.get();
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
			var page = within("outbox.replay", () -> reading.between(subscription.handled(), lane, from, end, PAGE));
			applyPage(page);
			reached.put(lane, page.getLast().recorded().position().position());
			progress.accept(done.addAndGet(page.size()));
		}
	}

	private void applyPage(List<Stored> page) {
		try {
			apply(page);
		}
		catch (RuntimeException | Error e) { // one by one, then: who fails is noted
			if (Faults.passes(e)) {
				throw e;
			}
			page.forEach(event -> applyAlone(event));
		}
	}

	private void applyAlone(Stored event) {
		try {
			apply(List.of(event));
		}
		catch (RuntimeException | Error e) { // the operator is told, as a difference
			if (Faults.passes(e)) {
				throw e;
			}
			stuck.add(event.stream());
			failures.add(new Difference("event " + event.type(), event.recorded().position().toString(),
					Difference.Kind.NOT_APPLIED, "{}", "{}"));
		}
	}

	private void apply(List<Stored> events) {
		copy.purpose().during(() -> within(subscription.module() + ".copy", () -> {
			events.stream().filter(it -> !stuck.contains(it.stream()))
					.forEach(it -> applying.apply(subscription, it));
			return events;
		}));
	}

	private <T> T within(String name, Supplier<T> work) {
		var transaction = new TransactionTemplate(transactions);
		transaction.setName(name);
		return Objects.requireNonNull(transaction.execute(status -> work.get()));
	}
}
