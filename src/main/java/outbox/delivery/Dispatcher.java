package outbox.delivery;

import static concord.database.pools.Purpose.DELIVERY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import outbox.Position;
import outbox.ReadsFrom;
import outbox.appending.Nudge;
import outbox.reading.Checkpoints;
import outbox.subscribing.Faults;
import outbox.subscribing.Subscription;
import outbox.subscribing.Subscriptions;

/**
 * Has the lanes read: at once when this process wrote to one, by and by when another did. Which instance
 * reads a lane is decided by the checkpoint's row lock alone. A fixed number of workers bounds the
 * connections in use.
 */
@Component
public class Dispatcher implements Nudge, SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

	private final Subscriptions subscriptions;
	private final Checkpoints checkpoints;
	private final Delivery delivery;
	private final OutboxSettings settings;
	private final Map<String, Turns> turns = new ConcurrentHashMap<>();
	private final BlockingQueue<Runnable> due = new LinkedBlockingQueue<>();
	private final List<Thread> workers = new ArrayList<>();
	private volatile boolean running;
	private @Nullable ScheduledExecutorService clock;

	Dispatcher(Subscriptions subscriptions, Checkpoints checkpoints, Delivery delivery,
			OutboxSettings settings) {
		this.subscriptions = subscriptions;
		this.checkpoints = checkpoints;
		this.delivery = delivery;
		this.settings = settings;
	}

	@Override
	public void start() {
		if (!settings.delivering()) {
			return;
		}
		running = true;
		subscriptions.all().forEach(it -> checkpoints.open(it.module(), it.start() == ReadsFrom.Start.NOW));
		tellRetired();
		var timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("outbox-poll").factory());
		clock = timer;
		subscriptions.all().forEach(it -> turns.put(it.module(), turnsOf(it, timer)));
		timer.scheduleWithFixedDelay(() -> DELIVERY.during(this::poll), 0, settings.poll().toMillis(),
				TimeUnit.MILLISECONDS);
		for (var n = 1; n <= settings.workers(); n++) {
			workers.add(Thread.ofPlatform().name("outbox-" + n).start(() -> DELIVERY.during(this::work)));
		}
	}

	/** Ends after the step under way: nothing is cut off, nothing new begins. */
	@Override
	public void stop() {
		running = false;
		if (clock != null) {
			clock.shutdownNow();
		}
		workers.forEach(Thread::interrupt);
		for (var worker : workers) {
			try {
				worker.join(TimeUnit.SECONDS.toMillis(20));
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}
		workers.clear();
	}

	@Override
	public boolean isRunning() {
		return running;
	}

	@Override
	public void nudge(Position last) {
		turns.values().forEach(it -> it.nudge(last.lane()));
	}

	/** Whether this process knows that a module has read a position; another one may know better. */
	public boolean hasRead(String module, Position position) {
		var of = turns.get(module);
		return of != null && of.reader(position.lane()).position() >= position.position();
	}

	/** Nothing is known any more of how far a module has read: it was set back. */
	public void forget(String module) {
		var of = turns.get(module);
		if (of != null) {
			IntStream.range(0, Position.LANES).forEach(lane -> of.reader(lane).forget());
		}
	}

	/** Has a lane read now; returns when the position is reached, or after a while. */
	public void hurry(String module, Position position, Duration most) throws InterruptedException {
		var of = turns.get(module);
		if (of == null) {
			Thread.sleep(most);
		}
		else {
			of.nudge(position.lane());
			of.reader(position.lane()).awaitProgress(position.position(), most);
		}
	}

	private Turns turnsOf(Subscription subscription, ScheduledExecutorService timer) {
		var readers = IntStream.range(0, Position.LANES)
				.mapToObj(lane -> new LaneReader(subscription, lane, delivery, settings)).toList();
		return new Turns(readers, new Round(subscription, delivery, settings), settings.workers(), due, timer);
	}

	/** Handlers nobody hands anything to: the operator has said so, and must hear of it. */
	private void tellRetired() {
		checkpoints.retired().stream().filter(it -> subscriptions.of(it) != null)
				.forEach(it -> LOG.warn("{} was retired and reads nothing until it is revived", it));
	}

	void poll() {
		try {
			checkpoints.behind().forEach(it -> {
				var of = turns.get(it.subscription());
				if (of != null) {
					of.reader(it.lane()).standsAt(it.position());
					of.nudge(it.lane());
				}
			});
		}
		catch (RuntimeException | Error e) { // the next poll asks again; the timer must not die of it
			LOG.warn("The log cannot be looked at now: {}", Faults.describe(e));
		}
	}

	private void work() {
		while (running) {
			try {
				due.take().run();
			}
			catch (InterruptedException e) {
				return;
			}
			catch (RuntimeException | Error e) { // the worker must live; the poll brings the lanes back
				LOG.error("A lane's reader failed", e);
			}
		}
	}
}
