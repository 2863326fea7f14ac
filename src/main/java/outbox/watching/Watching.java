package outbox.watching;

import concord.database.pools.Purpose;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import outbox.subscribing.Subscriptions;
import outbox.watching.Backlogs.Backlog;

/**
 * Looks at the readers' backlogs every few seconds, whether or not this instance delivers, and shows them as
 * gauges: a scrape asks the database nothing. While it does not answer there are no such gauges, rather than
 * the last good ones; that they are absent is an alarm.
 */
@Component
class Watching implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
	private static final int EVERY_SECONDS = 5;

	private final Backlogs backlogs;
	private final Subscriptions subscriptions;
	private final Meters meters;
	private final MultiGauge unread;
	private final MultiGauge oldest;
	private final MultiGauge parked;
	private final MultiGauge missing;
	private final MultiGauge room;
	private @Nullable ScheduledExecutorService clock;

	Watching(Backlogs backlogs, Subscriptions subscriptions, Meters meters, MeterRegistry registry) {
		this.backlogs = backlogs;
		this.subscriptions = subscriptions;
		this.meters = meters;
		this.unread = gauge("unread", "Events not applied yet", registry);
		this.oldest = gauge("oldest.unread.seconds", "Age of the oldest of them", registry);
		this.parked = gauge("parked", "Events set aside", registry);
		this.missing = gauge("missing", "Lanes whose next event is not in the log", registry);
		this.room = gauge("room", "Positions the furthest lane may still be given", registry);
	}

	@Override
	public void start() {
		subscriptions.all().forEach(it -> meters.expect(it.module()));
		var timer = Executors.newSingleThreadScheduledExecutor(
				Thread.ofPlatform().daemon().name("outbox-watch").factory());
		timer.scheduleWithFixedDelay(this::lookAgain, 0, EVERY_SECONDS, TimeUnit.SECONDS);
		clock = timer;
	}

	@Override
	public void stop() {
		if (clock != null) {
			clock.shutdownNow();
			clock = null;
		}
	}

	@Override
	public boolean isRunning() {
		return clock != null;
	}

	void lookAgain() {
		try {
			look();
		}
		catch (RuntimeException | Error e) { // the clock must not die of it
			LOG.error("The backlogs cannot be looked at now", e);
		}
	}

	/** By a connection of delivery's, for an overload of requests is when one must see. */
	void look() {
		Purpose.DELIVERY.during(() -> {
			try {
				show(backlogs.all(), List.of(backlogs.room()));
			}
			catch (RuntimeException away) { // the dispatcher's poll says so in the log; the next look asks again
				show(List.of(), List.of());
			}
			catch (Error e) {
				show(List.of(), List.of());
				throw e;
			}
		});
	}

	private void show(List<Backlog> now, List<Long> left) {
		show(unread, now, Backlog::unread);
		show(oldest, now, Backlog::oldestSeconds);
		show(parked, now, Backlog::parked);
		show(missing, now, Backlog::missing);
		room.register(left.stream().map(it -> Row.of(Tags.empty(), it)).toList(), true);
	}

	private static void show(MultiGauge gauge, List<Backlog> now, ToDoubleFunction<Backlog> value) {
		gauge.register(now.stream().map(it -> Row.of(Tags.of("subscription", it.subscription()),
				value.applyAsDouble(it))).toList(), true);
	}

	private static MultiGauge gauge(String name, String description, MeterRegistry registry) {
		return MultiGauge.builder("concord.outbox." + name).description(description).register(registry);
	}
}
