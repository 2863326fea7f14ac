package procedures.scheduling;

import concord.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.jmolecules.ddd.types.ValueObject;
import procedures.scheduling.time.TimeSpan;

/** The time of an appointment: a day at most, the end excluded; with the offsets it was said with. */
@Embeddable
record Slot(
		@TimeZoneStorage(TimeZoneStorageType.COLUMN)
		@TimeZoneColumn(name = "start_offset")
		@Column(name = "start_at") OffsetDateTime start,
		@TimeZoneStorage(TimeZoneStorageType.COLUMN)
		@TimeZoneColumn(name = "end_offset")
		@Column(name = "end_at") OffsetDateTime end) implements ValueObject {

	private static final Duration LONGEST = Duration.ofDays(1);
	private static final Duration LATEST = Duration.ofDays(10 * 366L);

	Slot {
		start = start.truncatedTo(ChronoUnit.MICROS);
		end = end.truncatedTo(ChronoUnit.MICROS);
		var length = Duration.between(start, end);
		if (!length.isPositive() || length.compareTo(LONGEST) > 0) {
			throw new Refusal.Invalid("end", "must be after the start, by a day at most");
		}
	}

	/** What was yesterday may still be put on the books; what is beyond ten years is a slip of the hand. */
	void expectBookable(Instant now) {
		if (start.toInstant().isBefore(now.minus(LONGEST)) || start.toInstant().isAfter(now.plus(LATEST))) {
			throw new Refusal.Invalid("start", "must not be past by more than a day, and be within ten years");
		}
	}

	boolean begun(Instant now) {
		return !start.toInstant().isAfter(now);
	}

	TimeSpan span() {
		return new TimeSpan(start.toInstant(), end.toInstant());
	}
}
