package procedures.scheduling.hours;

import concord.refusal.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import procedures.scheduling.time.DailyHours;
import procedures.scheduling.time.WeeklyHours;

/**
 * The working hours of a week as a caller describes them (FHIR availableTime).
 *
 * @param facilityId where a practitioner works; a location or a device is where it is
 */
record ScheduleBody(@Nullable UUID facilityId, @NotNull @Size(max = 100) List<@NotNull @Valid HoursBody> hours) {

	/** @param daysOfWeek {@code mon}, {@code tue} … */
	record HoursBody(@NotEmpty @Size(max = 7) List<@NotNull String> daysOfWeek, @NotNull String opens,
			@NotNull String closes) {

		static HoursBody of(DailyHours daily) {
			return new HoursBody(List.of(code(daily.day())), DailyHours.clock(daily.opens()),
					DailyHours.clock(daily.closes()));
		}

		Stream<DailyHours> hours() {
			return daysOfWeek.stream().map(day -> DailyHours.of(day(day), opens, closes));
		}

		private static DayOfWeek day(String code) {
			return Arrays.stream(DayOfWeek.values()).filter(it -> code(it).equals(code)).findFirst()
					.orElseThrow(() -> new Refusal.Invalid("daysOfWeek", "must be of mon, tue, wed, thu, fri, sat, sun"));
		}

		private static String code(DayOfWeek day) {
			return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
		}
	}

	WeeklyHours week() {
		return new WeeklyHours(hours.stream().flatMap(HoursBody::hours).toList());
	}
}
