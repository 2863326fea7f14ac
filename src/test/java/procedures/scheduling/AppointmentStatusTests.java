package procedures.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.refusal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.util.ReflectionTestUtils;
import outbox.Event;
import procedures.encounters.EncounterId;
import procedures.roster.PatientId;
import procedures.scheduling.resources.Participants;

/** Every move from every state: where it leads and what is said of it, or why it is refused. */
class AppointmentStatusTests {

	private static final OffsetDateTime START = OffsetDateTime.parse("2025-03-01T23:30:00-05:00");
	private static final Instant BEFORE = START.minusHours(1).toInstant();
	private static final Instant AFTER = START.plusMinutes(10).toInstant();
	private static final Participants SOMEBODY = new Participants(List.of(UUID.randomUUID()), List.of(), List.of());

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', value = {
		// from    | BOOK          | MOVE         | ARRIVE          | FULFIL              | CANCEL              | MISS
		"waitlist  | booked Booked | -            | -               | -                   | cancelled Cancelled | -",
		"booked    | -             | booked Moved | arrived Arrived | -                   | cancelled Cancelled | noshow Missed",
		"arrived   | -             | -            | -               | fulfilled Fulfilled | cancelled Cancelled | -",
		"fulfilled | -             | -            | -               | -                   | -                   | -",
		"cancelled | -             | -            | -               | -                   | -                   | -",
		"noshow    | -             | -            | -               | -                   | -                   | -"})
	void leadsWhereTheTableSays(String from, String book, String move, String arrive, String fulfil, String cancel,
			String miss) {
		var expected = List.of(book, move, arrive, fulfil, cancel, miss);

		for (var it : AppointmentMove.values()) {
			var leads = expected.get(it.ordinal());
			var appointment = in(from);
			if (leads.equals("-")) {
				assertThatThrownBy(() -> ask(appointment, it)).as("%s %s", from, it)
						.isInstanceOf(Refusal.NotAllowed.class)
						.hasMessage("An appointment that is %s cannot be %s.".formatted(from, it.done));
				assertThat(appointment.status().code).isEqualTo(from);
			}
			else {
				ask(appointment, it);
				assertThat(appointment.status().code + " " + said(appointment)).as("%s %s", from, it).isEqualTo(leads);
			}
		}
	}

	@Test
	void knowsEveryStateAndMove() {
		assertThat(Arrays.stream(AppointmentStatus.values()).map(it -> it.code)).containsExactly("waitlist", "booked",
				"arrived", "fulfilled", "cancelled", "noshow");
		assertThat(AppointmentMove.values()).hasSize(6);
		assertThat(Arrays.stream(AppointmentStatus.values()).filter(AppointmentStatus::holds))
				.containsExactly(AppointmentStatus.BOOKED, AppointmentStatus.ARRIVED);
	}

	@Test
	void isNoNoShowBeforeItsTime() {
		var appointment = in("booked");

		assertThatThrownBy(() -> appointment.miss(BEFORE)).isInstanceOf(Refusal.NotAllowed.class)
				.hasMessageContaining("has not begun");
		assertThat(appointment.status()).isEqualTo(AppointmentStatus.BOOKED);
	}

	@Test
	void isBookedForATimeToComeAndForSomebody() {
		refused("start", () -> booked(START.plusDays(2).toInstant()));
		refused("start", () -> booked(START.minusYears(11).toInstant()));
		refused("end", () -> new Slot(START, START));
		refused("end", () -> new Slot(START, START.plusHours(25)));
		refused("practitioners", () -> new Appointment(patient(), "x", new Participants(List.of(), List.of(), List.of()),
				slot(), BEFORE));
		refused("practitioners", () -> new Participants(SOMEBODY.practitioners(), SOMEBODY.practitioners(), List.of()));
	}

	@Test
	void waitsForSomethingThatCanBe() {
		refused("minutes", () -> new Wish(0, 5, null, null));
		refused("priority", () -> new Wish(30, 10, null, null));
		refused("latest", () -> new Wish(30, 5, LocalDate.parse("2025-03-02"), LocalDate.parse("2025-03-01")));
	}

	private static void refused(String field, ThrowingCallable call) {
		assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.Invalid.class,
				it -> assertThat(it.field()).isEqualTo(field));
	}

	private static Appointment in(String status) {
		var appointment = status.equals("waitlist") ? waiting() : booked(BEFORE);
		switch (status) {
			case "arrived" -> asked(appointment, AppointmentMove.ARRIVE);
			case "fulfilled" -> {
				asked(appointment, AppointmentMove.ARRIVE);
				asked(appointment, AppointmentMove.FULFIL);
			}
			case "cancelled" -> asked(appointment, AppointmentMove.CANCEL);
			case "noshow" -> asked(appointment, AppointmentMove.MISS);
			default -> { }
		}
		return written(appointment);
	}

	private static void asked(Appointment appointment, AppointmentMove move) {
		ask(written(appointment), move);
	}

	/** As if it had been stored: what it said is in the log. */
	private static Appointment written(Appointment appointment) {
		ReflectionTestUtils.setField(appointment, "unpublished", new ArrayList<>());
		return appointment;
	}

	private static void ask(Appointment appointment, AppointmentMove move) {
		switch (move) {
			case BOOK -> appointment.book(SOMEBODY, slot(), BEFORE);
			case MOVE -> appointment.move(SOMEBODY, slot(), BEFORE);
			case ARRIVE -> appointment.arrive();
			case FULFIL -> appointment.fulfil(new EncounterId(UUID.randomUUID()));
			case CANCEL -> appointment.cancel(CancelReason.PATIENT);
			case MISS -> appointment.miss(AFTER);
		}
	}

	private static String said(Appointment appointment) {
		return appointment.unpublished().stream().map(Event::getClass).map(Class::getSimpleName)
				.map(it -> it.replace("Appointment", "")).reduce((one, other) -> one + "," + other).orElse("nothing");
	}

	private static Appointment waiting() {
		return new Appointment(patient(), "Check-up", SOMEBODY, new Wish(30, 5, null, null));
	}

	private static Appointment booked(Instant now) {
		return new Appointment(patient(), "Check-up", SOMEBODY, slot(), now);
	}

	private static Slot slot() {
		return new Slot(START, START.plusMinutes(30));
	}

	private static PatientId patient() {
		return new PatientId(UUID.randomUUID());
	}
}
