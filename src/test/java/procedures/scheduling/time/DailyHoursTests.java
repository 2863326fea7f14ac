package procedures.scheduling.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.refusal.Refusal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working hours are by the clock on the wall, wherever the facility is and whatever the clock does. */
class DailyHoursTests {

	private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

	/** In New York the clocks leap from 2 to 3 on 9 March 2025, and fall back from 2 to 1 on 2 November. */
	@ParameterizedTest(name = "on {0} from {1} to {2} there are {3}")
	@CsvSource({"2025-03-08, 00:00, 06:00, PT6H", "2025-03-09, 00:00, 06:00, PT5H", "2025-03-09, 08:00, 17:00, PT9H",
		"2025-03-09, 00:00, 24:00, PT23H", "2025-11-02, 00:00, 06:00, PT7H", "2025-11-02, 00:00, 24:00, PT25H",
		"2025-03-09, 01:30, 03:30, PT1H", "2025-03-01, 23:30, 24:00, PT30M", "2024-02-29, 08:00, 09:00, PT1H"})
	void lastAsLongAsTheDayLetsThem(LocalDate date, String opens, String closes, Duration length) {
		var hours = DailyHours.of(date.getDayOfWeek(), opens, closes);

		assertThat(hours.on(date, NEW_YORK).orElseThrow().length()).isEqualTo(length);
		assertThat(hours.on(date.plusDays(1), NEW_YORK)).isEmpty();
	}

	@Test
	void moveOnWhereTheClockLeapsOverThem() {
		assertThat(DailyHours.of(DayOfWeek.SUNDAY, "02:00", "02:30").on(LocalDate.parse("2025-03-09"), NEW_YORK))
				.hasValueSatisfying(it -> assertThat(it.start()).isEqualTo(Instant.parse("2025-03-09T07:00:00Z")));
	}

	/** A night is two stretches that touch; the slots of it do not mind midnight, nor the hour that is missing. */
	@Test
	void makeANightOfTwoDays() {
		var nights = new WeeklyHours(Stream.of(DayOfWeek.values()).flatMap(day -> Stream.of(
				DailyHours.of(day, "22:00", "24:00"), DailyHours.of(day, "00:00", "06:00"))).toList());

		var free = nights.between(LocalDate.parse("2025-03-08"), LocalDate.parse("2025-03-09"), NEW_YORK);

		assertThat(free.spans()).hasSize(3);
		assertThat(free.spans().get(1).length()).isEqualTo(Duration.ofHours(7));
		var night = FreeTime.of(List.of(free.spans().get(1)));
		assertThat(night.slots(Duration.ofMinutes(30), Instant.MIN)
				.map(it -> it.start().atZone(NEW_YORK).toLocalTime().toString())).contains("23:30", "00:00", "01:30", "03:00").doesNotContain("02:00", "02:30");
	}

	@Test
	void areALeapDaysToo() {
		var thursdays = new WeeklyHours(List.of(DailyHours.of(DayOfWeek.THURSDAY, "23:00", "24:00")));

		var free = thursdays.between(LocalDate.parse("2024-02-28"), LocalDate.parse("2024-03-01"), NEW_YORK);

		assertThat(free.slots(Duration.ofMinutes(30), Instant.MIN).map(TimeSpan::start))
				.containsExactly(Instant.parse("2024-03-01T04:00:00Z"), Instant.parse("2024-03-01T04:30:00Z"));
	}

	@ParameterizedTest
	@CsvSource({"8:00, 09:00", "08:00, 25:00", "08:00, 24:01", "09:00, 08:00", "08:00, 08:00", "'', 08:00"})
	void areRefusedWhereTheyAreNoStretchOfADay(String opens, String closes) {
		assertThatThrownBy(() -> DailyHours.of(DayOfWeek.MONDAY, opens, closes)).isInstanceOf(Refusal.Invalid.class);
	}

	@Test
	void doNotOverlapInAWeek() {
		var morning = DailyHours.of(DayOfWeek.MONDAY, "08:00", "12:00");

		assertThat(new WeeklyHours(List.of(morning, DailyHours.of(DayOfWeek.MONDAY, "12:00", "13:00"))).hours()).hasSize(2);
		assertThatThrownBy(() -> new WeeklyHours(List.of(morning, DailyHours.of(DayOfWeek.MONDAY, "11:00", "13:00"))))
				.isInstanceOf(Refusal.Invalid.class);
	}
}
