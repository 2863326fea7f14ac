package billing.journal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import outbox.Cause;

/**
 * On which day something is booked. What belongs to an earlier month is booked there while that is open, and
 * today, naming the month, when it is closed.
 */
@Component
class Calendar {

	private final JdbcClient jdbc;
	private final Clock clock;
	private final ZoneId facility;

	Calendar(JdbcClient jdbc, Clock clock, ZoneId facility) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.facility = facility;
	}

	Booking today() {
		return booking(now(), null);
	}

	/** Of something that happened, or is noted only now, on an earlier day. */
	Booking of(LocalDate day) {
		if (!day.isBefore(now())) {
			return today();
		}
		return isClosed(day) ? booking(now(), day.withDayOfMonth(1)) : booking(day, null);
	}

	/** Of what takes back an entry of that day: booked today, whatever it corrects. */
	Booking correcting(LocalDate bookedOn) {
		return booking(now(), isClosed(bookedOn) ? bookedOn.withDayOfMonth(1) : null);
	}

	private LocalDate now() {
		return clock.instant().atZone(facility).toLocalDate();
	}

	/** From here on the month stays as it is until this transaction ends. */
	private boolean isClosed(LocalDate day) {
		return jdbc.sql("select billing.period_is_closed(:day)").param("day", day).query(Boolean.class).single();
	}

	private Booking booking(LocalDate day, @Nullable LocalDate forPeriod) {
		var cause = Cause.current();
		return new Booking(clock.instant(), day, forPeriod, cause.actor(), cause.correlationId());
	}
}
