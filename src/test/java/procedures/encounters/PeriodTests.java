package procedures.encounters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.refusal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTests {

	static final OffsetDateTime NINE = OffsetDateTime.parse("2025-03-01T09:00:00-05:00");
	static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

	@Test
	void mayEndTheMomentItStarts() {
		assertThat(new Period(NINE, NINE).end()).isEqualTo(NINE);
	}

	@Test
	void doesNotEndBeforeItStarts() {
		assertThatThrownBy(() -> new Period(NINE, NINE.minusNanos(1000)))
				.isInstanceOfSatisfying(Refusal.Invalid.class,
				refusal -> assertThat(refusal.field()).isEqualTo("end"));
	}

	@Test
	void comparesInstantsNotClockFaces() {
		var later = OffsetDateTime.parse("2025-03-01T06:30:00-08:00");

		assertThat(new Period(NINE, later).end()).isEqualTo(later);
	}

	@Test
	void keepsTheOffsetItWasSaidWith() {
		assertThat(Period.since(NINE).start().getOffset()).isEqualTo(NINE.getOffset());
	}

	@Test
	void keepsWhatTheDatabaseKeeps() {
		assertThat(Period.since(NINE.plusNanos(123_456_789)).start().getNano()).isEqualTo(123_456_000);
	}

	@Test
	void toleratesACallersClockThatIsALittleAhead() {
		var now = NINE.toInstant().minus(Period.CLOCK_SKEW);

		Period.since(NINE).expectPast(now);
	}

	@Test
	void isNotInTheFuture() {
		var now = NINE.toInstant().minus(Period.CLOCK_SKEW).minusSeconds(1);

		assertThatThrownBy(() -> Period.since(NINE).expectPast(now)).isInstanceOfSatisfying(Refusal.Invalid.class,
				refusal -> assertThat(refusal.field()).isEqualTo("start"));
		assertThatThrownBy(() -> new Period(NINE.minusDays(1), NINE).expectPast(now)).isInstanceOfSatisfying(
				Refusal.Invalid.class, refusal -> assertThat(refusal.field()).isEqualTo("end"));
	}

	@Test
	void isNotBeforeAnybodysLife() {
		assertThatThrownBy(() -> Period.since(OffsetDateTime.MIN)).isInstanceOf(Refusal.Invalid.class);
		assertThat(Period.since(Period.EARLIEST.atOffset(NINE.getOffset())).start().toInstant())
				.isEqualTo(Instant.parse("1900-01-01T00:00:00Z"));
	}

	@ParameterizedTest(name = "{0} began on {1} in New York")
	@CsvSource({
		"2025-03-01T23:30:00-05:00, 2025-03-01", // UTC is a day ahead
		"2025-03-02T04:30:00Z,      2025-03-01", // the same moment, said in UTC
		"2025-03-09T01:59:59-05:00, 2025-03-09", // clocks go forward
		"2025-03-09T23:30:00-04:00, 2025-03-09", // the evening of the short day
		"2025-03-10T04:30:00Z,      2025-03-10", // half past midnight in summer time, 23:30 in winter's
		"2025-11-02T05:59:00Z,      2025-11-02", // the hour that happens twice, first time
		"2025-11-02T06:59:00Z,      2025-11-02", // and second
		"2025-11-03T04:59:00Z,      2025-11-02", // 23:59 of the long day
		"2024-02-29T23:30:00-05:00, 2024-02-29", // the leap day
		"2024-03-01T04:59:59Z,      2024-02-29",
		"2025-01-01T00:30:00+14:00, 2024-12-31"})
	void beginsOnTheFacilitysLocalDate(OffsetDateTime start, LocalDate day) {
		assertThat(Period.since(start).firstDay(NEW_YORK)).isEqualTo(day);
	}
}
