package outbox.replaying;

import concord.refusal.Refusal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import outbox.Cause;
import outbox.Position;
import outbox.TimeOrderedIds;
import outbox.reading.Checkpoints;
import outbox.subscribing.Faults;
import outbox.subscribing.Subscription;
import outbox.subscribing.Subscriptions;

/** Begins replays: one at a time for a module, and one copy at a time in this instance. */
@Component
class Replaying implements DisposableBean {

	private static final Logger LOG = LoggerFactory.getLogger(Replaying.class);

	private final Subscriptions subscriptions;
	private final Checkpoints checkpoints;
	private final InPlace inPlace;
	private final Shadow shadow;
	private final Replays replays;
	private final WhatIsOver over;
	private @Nullable Thread copying;

	Replaying(Subscriptions subscriptions, Checkpoints checkpoints, InPlace inPlace, Shadow shadow, Replays replays,
			WhatIsOver over) {
		this.subscriptions = subscriptions;
		this.checkpoints = checkpoints;
		this.inPlace = inPlace;
		this.shadow = shadow;
		this.replays = replays;
		this.over = over;
	}

	/** The replay's id; it goes on after the transaction that asks for it. */
	UUID begin(String name, From from, String said, Target target) {
		var subscription = subscriptions.of(name);
		if (subscription == null) {
			throw new Refusal.NotFound("subscription", null);
		}
		expectNone(name);
		var id = TimeOrderedIds.next();
		var read = checkpoints.of(name);
		replays.begin(id, name, target, said, Cause.current().actor(), heads(read), total(read, from));
		switch (target) {
			case PLACE -> inPlace.setBack(subscription, from);
			case SHADOW -> afterwards(from, () -> copy(id, subscription, read));
		}
		return id;
	}

	/** One that is still being set back is not recorded yet, and so has no id to be followed by. */
	private void expectNone(String name) {
		over.end();
		if (!replays.takeTurns(name)) {
			throw new Refusal.NotAllowed("Somebody else is beginning a replay of %s. Look at the replays in a while."
					.formatted(name));
		}
		replays.running(name).ifPresent(running -> {
			throw new Refusal.AlreadyExists("A replay of %s is going on.".formatted(name), running);
		});
	}

	private synchronized void afterwards(From from, Runnable making) {
		if (!from.isStart()) {
			throw new Refusal.Invalid("from", "is \"start\" for a copy: it begins empty");
		}
		if (copying != null && copying.isAlive()) {
			throw new Refusal.NotAllowed("This instance is making a copy; it makes one at a time.");
		}
		var thread = Thread.ofPlatform().name("outbox-replay").unstarted(making);
		copying = thread;
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				thread.start();
			}
		});
	}

	private void copy(UUID id, Subscription subscription, Map<Integer, Long> read) {
		try {
			shadow.replay(id, subscription, read);
			replays.ended(id, null);
		}
		catch (SQLException | RuntimeException | InterruptedException e) { // told to whoever asks for the replay
			LOG.error("The replay {} failed: {}", id, Faults.describe(e));
			replays.ended(id, Faults.describe(e));
		}
	}

	private static List<Long> heads(Map<Integer, Long> read) {
		return IntStream.range(0, Position.LANES).mapToObj(lane -> read.getOrDefault(lane, 0L)).toList();
	}

	private static long total(Map<Integer, Long> read, From from) {
		return from.first().entrySet().stream()
				.mapToLong(first -> Math.max(0, read.getOrDefault(first.getKey(), 0L) - first.getValue() + 1)).sum();
	}

	@Override
	public void destroy() {
		var thread = copying;
		if (thread != null) {
			thread.interrupt();
		}
	}
}
