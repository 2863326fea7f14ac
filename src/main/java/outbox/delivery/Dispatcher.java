package outbox.delivery;

import static concord.database.pools.Purpose.DELIVERY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import outbox.Position;
import outbox.appending.Nudge;

/**
 * Has the lanes read: at once when this process wrote to one, by and by when another did. Which instance
 * reads a lane is decided by the checkpoint's row lock alone. A fixed number of workers bounds the
 * connections in use.
 */
@Component
class Dispatcher implements Nudge, SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

	private final Subscriptions subscriptions;
	private final Checkpoints checkpoints;
	private final Delivery delivery;
	private final OutboxSettings settings;
	private final Map<String, List<LaneTurn>> turns = new ConcurrentHashMap<>();
	private final BlockingQueue<LaneTurn> due = new LinkedBlockingQueue<>();
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
		checkpoints.open(subscriptions.all().stream().map(Subscription::module).toList());
		var timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("outbox-poll").factory());
		clock = timer;
		subscriptions.all().forEach(it -> turns.put(it.module(), turnsOf(it, timer)));
		timer.scheduleWithFixedDelay(() -> DELIVERY.during(this::poll), 0, settings.poll().toMillis(), TimeUnit.MILLISECONDS);
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
	public void nudge(int lane) {
		turns.values().forEach(of -> of.get(lane).nudge());
	}

	/** The turn of one lane, {@code null} where this instance does not deliver. */
	@Nullable LaneTurn turn(String module, int lane) {
		var of = turns.get(module);
		return of == null ? null : of.get(lane);
	}

	private List<LaneTurn> turnsOf(Subscription subscription, ScheduledExecutorService timer) {
		var of = new ArrayList<LaneTurn>();
		for (var lane = 0; lane < Position.LANES; lane++) {
			of.add(new LaneTurn(new LaneReader(subscription, lane, delivery, settings), due, timer));
		}
		return of;
	}

	private void poll() {
		try {
			checkpoints.behind().forEach(it -> {
				var of = turns.get(it.subscription());
				if (of != null) {
					of.get(it.lane()).nudge();
				}
			});
		}
		catch (RuntimeException e) { // the next poll asks again; the timer must not die of it
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
		}
	}
}
