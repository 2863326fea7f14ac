package procedures.scheduling.time;

import java.time.Duration;
import java.time.Instant;
import org.jmolecules.ddd.types.ValueObject;

/** From an instant up to another, the end excluded: what ends at nine leaves nine free. */
public record TimeSpan(Instant start, Instant end) implements ValueObject {

	public TimeSpan {
		if (!start.isBefore(end)) {
			throw new IllegalArgumentException("empty: %s to %s".formatted(start, end));
		}
	}

	public boolean overlaps(TimeSpan other) {
		return start.isBefore(other.end) && other.start.isBefore(end);
	}

	public boolean contains(TimeSpan other) {
		return !other.start.isBefore(start) && !other.end.isAfter(end);
	}

	public Duration length() {
		return Duration.between(start, end);
	}
}
