package procedures.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api.Answer;
import faults.trial.Fault;
import faults.trial.Report;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import procedures.WardTest;

/**
 * A day's schedule of the hospital's rooms, each with a practitioner who works in it, booked by many desks at
 * once: {@code -Dfaults=long} books 50 rooms of 16 half hours and tells how many a second.
 */
class DayScheduleTests extends WardTest {

	private static final int DESKS = 16;
	private static final OffsetDateTime EIGHT = OffsetDateTime.parse("2031-03-03T08:00:00-05:00");

	private record Room(UUID practitioner, UUID room) {
	}

	@Test
	void isBookedWhole() throws Exception {
		var fault = Fault.of("day-schedule", "rooms", 4, 50);
		var slots = Fault.count("slots", 4, 16);
		var clinic = new Clinic(api);
		var rooms = IntStream.range(0, fault.count()).mapToObj(it -> room(clinic)).toList();
		var patients = Stream.generate(ward::patient).limit(8).toList();
		var bookings = new ArrayList<Callable<Answer>>();
		for (var slot = 0; slot < slots; slot++) {
			for (var room : rooms) {
				bookings.add(booking(clinic, patients.get(bookings.size() % patients.size()), room, slot));
			}
		}
		Collections.shuffle(bookings, fault.random());

		var began = System.nanoTime();
		var answers = bookedBy(DESKS, bookings);
		var took = System.nanoTime() - began;

		assertThat(answers).allSatisfy(it -> assertThat(it.status()).as(it.body()).isEqualTo(201));
		assertThat(api.get("/free-slots?from=2031-03-03&to=2031-03-03&minutes=30&resource=location:"
				+ rooms.getFirst().room()).json().path("items")).hasSize(16 - slots);
		new Report(fault).with("appointments", answers.size()).seconds("took", took)
				.with("a second", "%.0f".formatted(answers.size() * 1e9 / took)).write();
	}

	private static List<Answer> bookedBy(int desks, List<Callable<Answer>> bookings) throws InterruptedException {
		try (var callers = Executors.newFixedThreadPool(desks)) {
			return callers.invokeAll(bookings).stream().map(it -> it.resultNow()).toList();
		}
	}

	private static Room room(Clinic clinic) {
		var room = new Room(clinic.staff.practitioner(), clinic.room());
		clinic.works("practitioner", room.practitioner(), "08:00", "16:00");
		clinic.works("location", room.room(), "08:00", "16:00");
		return room;
	}

	private static Callable<Answer> booking(Clinic clinic, UUID patient, Room room, int slot) {
		var start = EIGHT.plusMinutes(slot * 30L);
		return () -> clinic.book(patient, room.practitioner(), room.room(), start.toString(), start.plusMinutes(30).toString());
	}
}
