package outbox.watching;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Counts what this process does with the log, each time after the commit; nothing is ever decided by it. Tags
 * name modules, never an event, an aggregate or a patient.
 */
@Component
public class Meters {

	/** Why a delivery is tried again. */
	public enum Why {
		OUTAGE, EVENT;

		String tag() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	private static final String PREFIX = "concord.outbox.";
	private static final String SUBSCRIPTION = "subscription";
	private static final Duration[] BOUNDS = {Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMillis(100),
			Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30),
			Duration.ofMinutes(5)};

	private final MeterRegistry registry;

	Meters(MeterRegistry registry) {
		this.registry = registry;
	}

	/** All counters of a reader are there from the start: one that appears with its first fault tells of none. */
	void expect(String subscription) {
		delivered(subscription, 0, 0);
		parked(subscription, 0);
		retried(subscription, Why.OUTAGE, 0);
		retried(subscription, Why.EVENT, 0);
		delay(subscription);
		appended(0);
	}

	public void appended(int events) {
		registry.counter(PREFIX + "appended").increment(events);
	}

	/** One transaction brought a module past some events. */
	public void delivered(String subscription, int events) {
		delivered(subscription, events, 1);
	}

	/**
	 * Events a module's effects of which are committed now. From when they were recorded, by the database's clock,
	 * to now, by this machine's: as true as the two clocks agree, and never less than nothing.
	 */
	public void effective(String subscription, Collection<Instant> recorded) {
		var delay = delay(subscription);
		var now = Instant.now();
		for (var since : recorded) {
			delay.record(since.isBefore(now) ? Duration.between(since, now) : Duration.ZERO);
		}
	}

	public void retried(String subscription, Why why) {
		retried(subscription, why, 1);
	}

	/** Set aside, those that wait behind another included. */
	public void parked(String subscription, int events) {
		registry.counter(PREFIX + "parkings", SUBSCRIPTION, subscription).increment(events);
	}

	private void delivered(String subscription, int events, int transactions) {
		registry.counter(PREFIX + "delivered", SUBSCRIPTION, subscription).increment(events);
		registry.counter(PREFIX + "deliveries", SUBSCRIPTION, subscription).increment(transactions);
	}

	private void retried(String subscription, Why why, int times) {
		registry.counter(PREFIX + "retries", SUBSCRIPTION, subscription, "why", why.tag()).increment(times);
	}

	private Timer delay(String subscription) {
		return Timer.builder(PREFIX + "delay").tag(SUBSCRIPTION, subscription).serviceLevelObjectives(BOUNDS)
				.register(registry);
	}
}
