package outbox.operations;

import concord.refusal.Refusal;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import outbox.Position;
import outbox.parking.Redriving;

/**
 * Redrives what an operator asks for, within the time a call may take: he is told how many aggregates are left,
 * and calls again.
 */
@Component
class RedrivingOnDemand {

	private static final int AT_ONCE = 1_000;
	private static final Duration TIME = Duration.ofSeconds(4);

	private final ReadingTheLog reading;
	private final Redriving redriving;

	RedrivingOnDemand(ReadingTheLog reading, Redriving redriving) {
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
	 * @param left    aggregates that still have parked events
	 */
	record Redriven(int applied, int left) {
	}

	Redriven redrive(Wanted wanted) {
		var applied = wanted.position() == null ? redriveAll(wanted) : redriveOne(wanted, wanted.position());
		return new Redriven(applied, reading.countStreams(wanted.subscription(), wanted.stream()));
	}

	private int redriveAll(Wanted wanted) {
		var until = System.nanoTime() + TIME.toNanos();
		var applied = 0;
		for (var stream : reading.streams(wanted.subscription(), wanted.stream(), AT_ONCE)) {
			applied += redriving.redrive(stream, () -> System.nanoTime() < until);
		}
		return applied;
	}

	private int redriveOne(Wanted wanted, String position) {
		if (wanted.subscription() == null) {
			throw new Refusal.Invalid("subscription", "must be said with a position");
		}
		var at = parse(position);
		var stream = reading.streamAt(wanted.subscription(), at)
				.filter(it -> wanted.stream() == null || wanted.stream().equals(it.stream()))
				.orElseThrow(() -> new Refusal.NotFound("parked event", null));
		return redriving.redriveOnly(stream, at) ? 1 : 0;
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
