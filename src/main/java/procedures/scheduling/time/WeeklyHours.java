package procedures.scheduling.time;

import concord.refusal.Refusal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jmolecules.ddd.types.ValueObject;

/** When somebody works in a week; no two of a day overlap. */
public record WeeklyHours(List<DailyHours> hours) implements ValueObject {

	private static final int MOST = 100;

	public WeeklyHours {
		hours = List.copyOf(hours);
		for (var one : hours) {
			if (hours.size() > MOST || hours.stream().filter(one::overlaps).count() > 1) {
				throw new Refusal.Invalid("hours", "must be at most %d, of which no two overlap".formatted(MOST));
			}
		}
	}

	/** From the first to the last day, both included, in a zone. */
	public FreeTime between(LocalDate first, LocalDate last, ZoneId zone) {
		return FreeTime.of(first.datesUntil(last.plusDays(1)).flatMap(date -> on(date, zone)).toList());
	}

	private Stream<TimeSpan> on(LocalDate date, ZoneId zone) {
		return hours.stream().flatMap(it -> it.on(date, zone).stream());
	}
}
