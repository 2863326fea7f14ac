package outbox.operations;

import concord.refusal.Refusal;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import outbox.Position;
import outbox.parking.Redriving;
import outbox.subscribing.Subscription;
import outbox.subscribing.Subscriptions;

/**
 * Redrives what an operator asks for, within the time a call may take: he is told how many aggregates are left,
 * and calls again. Modules this program does not know are another's to redrive.
 */
@Component
class RedrivingOnDemand {

	private static final int AT_ONCE = 1_000;
	private static final Duration TIME = Duration.ofSeconds(4);

	private final Subscriptions subscriptions;
	private final ReadingTheLog reading;
	private final Redriving redriving;

	RedrivingOnDemand(Subscriptions subscriptions, ReadingTheLog reading, Redriving redriving) {
		this.subscriptions = subscriptions;
		this.reading = reading;
		this.redriving = redriving;
	}

	/**
	 * @param subscription one module's only; all where not said
	 * @param stream       one aggregate's only; all where not said
	 * @param position     the one event there, of the subscription; only if it is the first of its aggregate
	 */
	record Wanted(@Nullable String subscription, @Nullable UUID stream, @Nullable String position) {
	}

	/**
	 * @param applied events that were applied
	 * @param tried   aggregates that had their turn, whatever came of it
	 * @param left    aggregates that still have parked events
	 */
	record Redriven(int applied, int tried, int left) {
	}

	Redriven redrive(Wanted wanted) {
		var known = known(wanted.subscription());
		var done = wanted.position() == null ? redriveAll(known, wanted.stream()) : redriveOne(wanted, wanted.position());
		return new Redriven(done.applied(), done.tried(), reading.countStreams(known, wanted.stream()));
	}

	private record Done(int applied, int tried) {
	}

	/** The first is tried at any rate: however slow all is, each call comes further. */
	private Done redriveAll(Set<String> known, @Nullable UUID stream) {
		var until = System.nanoTime() + TIME.toNanos();
		var applied = 0;
		var tried = 0;
		for (var next : reading.streams(known, stream, AT_ONCE)) {
			if (tried > 0 && System.nanoTime() > until) {
				break;
			}
			applied += redriving.redrive(next, () -> System.nanoTime() < until);
			tried++;
		}
		return new Done(applied, tried);
	}

	private Set<String> known(@Nullable String wanted) {
		return subscriptions.all().stream().map(Subscription::module).filter(it -> wanted == null || wanted.equals(it))
				.collect(Collectors.toSet());
	}

	private Done redriveOne(Wanted wanted, String position) {
		if (wanted.subscription() == null) {
			throw new Refusal.Invalid("subscription", "must be said with a position");
		}
		var at = parse(position);
		var stream = reading.streamAt(wanted.subscription(), at)
				.filter(it -> wanted.stream() == null || wanted.stream().equals(it.stream()))
				.orElseThrow(() -> new Refusal.NotFound("parked event", null));
		return new Done(redriving.redriveOnly(stream, at) ? 1 : 0, 1);
	}

	private static Position parse(String position) {
		try {
			return Position.parse(position);
		}
		catch (IllegalArgumentException e) {
			throw new Refusal.Invalid("position", String.valueOf(e.getMessage()));
		}
	}
}
