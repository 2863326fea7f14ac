package procedures.encounters;

import concord.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * From when to when something went on (FHIR Period). Instants keep the offset they were said with, and
 * microseconds: what the database keeps, so that every version of a thing tells the same time in the same
 * words.
 *
 * @param end {@code null} while it goes on; never before the start
 */
@Embeddable
public record Period(
		@TimeZoneStorage(TimeZoneStorageType.COLUMN)
		@TimeZoneColumn(name = "started_offset")
		@Column(name = "started_at") OffsetDateTime start,
		@TimeZoneStorage(TimeZoneStorageType.COLUMN)
		@TimeZoneColumn(name = "ended_offset")
		@Column(name = "ended_at") @Nullable OffsetDateTime end) implements ValueObject {

	/** How far a caller's clock may be ahead of ours before what it says counts as the future. */
	static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

	/** Nobody treated here was treated before; a year before this is a slip of the hand. */
	static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

	public Period {
		start = kept("start", start);
		end = end == null ? null : kept("end", end);
		if (end != null && end.isBefore(start)) {
			throw new Refusal.Invalid("end", "must not be before the start");
		}
	}

	public static Period since(OffsetDateTime start) {
		return new Period(start, null);
	}

	public Period until(@Nullable OffsetDateTime end) {
		return new Period(start, end);
	}

	/** {@code moment} as it is kept: refused where it is to come at {@code now}, or beyond anybody's life. */
	static OffsetDateTime past(String field, OffsetDateTime moment, Instant now) {
		expectPast(field, moment, now);
		return kept(field, moment);
	}

	/** Refuses what is still to come at {@code now}: only what happened is documented. */
	public void expectPast(Instant now) {
		expectPast("start", start, now);
		if (end != null) {
			expectPast("end", end, now);
		}
	}

	/** The local date in {@code zone} on which it began: what goes on past midnight belongs to that day. */
	public LocalDate firstDay(ZoneId zone) {
		return start.atZoneSameInstant(zone).toLocalDate();
	}

	/** The local date in {@code zone} it ends on or, while it goes on, has come to; the first day at least. */
	public LocalDate lastDay(ZoneId zone, Instant now) {
		var last = LocalDate.ofInstant(end == null ? now : end.toInstant(), zone);
		return last.isBefore(firstDay(zone)) ? firstDay(zone) : last;
	}

	/** Refuses a moment that is still to come at {@code now}. */
	public static void expectPast(String field, OffsetDateTime moment, Instant now) {
		if (moment.toInstant().isAfter(now.plus(CLOCK_SKEW))) {
			throw new Refusal.Invalid(field, "must not be in the future");
		}
	}

	private static OffsetDateTime kept(String field, OffsetDateTime moment) {
		if (moment.toInstant().isBefore(EARLIEST)) {
			throw new Refusal.Invalid(field, "must not be before 1900");
		}
		return moment.truncatedTo(ChronoUnit.MICROS);
	}
}
