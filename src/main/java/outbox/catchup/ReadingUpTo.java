package outbox.catchup;

import concord.refusal.Refusal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import outbox.CaughtUp;
import outbox.Position;
import outbox.delivery.Dispatcher;
import outbox.delivery.OutboxSettings;
import outbox.naming.Lanes;
import outbox.reading.Checkpoints;
import outbox.subscribing.Subscriptions;

/**
 * Read your writes across contexts: waits until a module has applied a position and all that came of it in
 * the modules it listens to.
 */
@Component
class ReadingUpTo implements CaughtUp {

	private static final Duration LOOK_AGAIN = Duration.ofMillis(25);

	private final Subscriptions subscriptions;
	private final Checkpoints checkpoints;
	private final Dispatcher dispatcher;
	private final OutboxSettings settings;

	ReadingUpTo(Subscriptions subscriptions, Checkpoints checkpoints, Dispatcher dispatcher,
			OutboxSettings settings) {
		this.subscriptions = subscriptions;
		this.checkpoints = checkpoints;
		this.dispatcher = dispatcher;
		this.settings = settings;
	}

	/** {@link Refusal.NotYetConsistent} when all of them together take longer than the settings' patience. */
	void await(String module, List<Position> positions) {
		var deadline = deadline();
		positions.forEach(it -> await(module, it, deadline));
	}

	/** As {@link #await}; and what downstream made of it, and said back by interfaces of the module's own. */
	void awaitRound(String module, List<Position> positions) {
		var deadline = deadline();
		positions.forEach(it -> awaitRound(module, it, deadline));
	}

	@Override
	public void awaitAbout(UUID patientId, String module) {
		var lane = Lanes.of(patientId);
		awaitOwn(module, new Position(lane, checkpoints.head(lane)), deadline());
	}

	private long deadline() {
		return System.nanoTime() + settings.patience().toNanos();
	}

	private void awaitRound(String module, Position position, long deadline) {
		await(module, position, deadline);
		var subscription = subscriptions.of(module);
		if (subscription != null) {
			subscription.downstream().forEach(it -> await(it, position, deadline, new HashSet<>()));
			awaitOwn(module, new Position(position.lane(), checkpoints.head(position.lane())), deadline);
		}
	}

	private void await(String module, Position position, long deadline) {
		if (position.position() > checkpoints.head(position.lane())) {
			throw new Refusal.Invalid("Concord-After", "is a position the log has not reached");
		}
		await(module, position, deadline, new HashSet<>());
	}

	private void await(String module, Position position, long deadline, Set<String> seen) {
		var subscription = subscriptions.of(module);
		if (subscription == null || !seen.add(module)) {
			return;
		}
		var upstreams = subscription.upstream().stream()
				.filter(it -> subscriptions.of(it) != null && !it.equals(module)).toList();
		upstreams.forEach(it -> await(it, position, deadline, seen));
		var lane = position.lane();
		awaitOwn(module, upstreams.isEmpty() ? position : new Position(lane, checkpoints.head(lane)), deadline);
	}

	private void awaitOwn(String module, Position position, long deadline) {
		while (!dispatcher.hasRead(module, position)) {
			if (checkpoints.position(module, position.lane()) >= position.position()) {
				return;
			}
			if (System.nanoTime() >= deadline) {
				throw new Refusal.NotYetConsistent();
			}
			hurry(module, position);
		}
	}

	private void hurry(String module, Position position) {
		try {
			dispatcher.hurry(module, position, LOOK_AGAIN);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new Refusal.NotYetConsistent();
		}
	}
}
