package procedures.scheduling.time;

import concord.refusal.Refusal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jmolecules.ddd.types.ValueObject;

/**
 * When somebody works on one day of the week, by the clock on the wall: minutes from midnight, up to {@value
 * #DAY}. A night shift is two: up to midnight, and from midnight on. On the day the clocks change it is an hour
 * longer or shorter, as it is for those who work it.
 */
public record DailyHours(DayOfWeek day, int opens, int closes) implements ValueObject {

	public static final int DAY = 24 * 60;

	private static final Pattern CLOCK = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d|24:00");

	public DailyHours {
		if (opens < 0 || closes > DAY || opens >= closes) {
			throw new Refusal.Invalid("closes", "must be after opens, on the same day; up to 24:00");
		}
	}

	/** @param opens such as {@code 08:30} */
	public static DailyHours of(DayOfWeek day, String opens, String closes) {
		return new DailyHours(day, minutes("opens", opens), minutes("closes", closes));
	}

	/** On a date, in a zone; nothing where the clocks leap over all of it, or on another day of the week. */
	public Optional<TimeSpan> on(LocalDate date, ZoneId zone) {
		var start = at(date, opens, zone);
		var end = at(date, closes, zone);
		return date.getDayOfWeek() == day && start.isBefore(end) ? Optional.of(new TimeSpan(start, end))
				: Optional.empty();
	}

	public boolean overlaps(DailyHours other) {
		return day == other.day && opens < other.closes && other.opens < closes;
	}

	public static String clock(int minutes) {
		return "%02d:%02d".formatted(minutes / 60, minutes % 60);
	}

	private static Instant at(LocalDate date, int minutes, ZoneId zone) {
		return minutes == DAY ? date.plusDays(1).atStartOfDay(zone).toInstant()
				: date.atTime(LocalTime.ofSecondOfDay(minutes * 60L)).atZone(zone).toInstant();
	}

	private static int minutes(String field, String clock) {
		if (!CLOCK.matcher(clock).matches()) {
			throw new Refusal.Invalid(field, "must be a time such as 08:30, up to 24:00");
		}
		return Integer.parseInt(clock.substring(0, 2)) * 60 + Integer.parseInt(clock.substring(3));
	}
}
