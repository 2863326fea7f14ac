package procedures.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api.Answer;
import faults.trial.Fault;
import faults.trial.Progress;
import faults.trial.Report;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import procedures.WardTest;

/** C16: 64 clients want the last slot at once. One has it, the others are told so, and nothing else is left. */
class LastSlotTests extends WardTest {

	private static final int CLIENTS = 64;
	private static final OffsetDateTime FIRST = OffsetDateTime.parse("2031-03-03T09:00:00-05:00");

	/** {@code -Dfaults=long} or {@code -Dfaults.rounds=}: each round another slot, another way to want it. */
	@Test
	void goesToExactlyOne() throws Exception {
		var fault = Fault.of("last-slot", "rounds", 3, 10_000);
		var random = fault.random();
		var clinic = new Clinic(api);
		var patient = ward.patient();
		var began = System.nanoTime();
		var progress = new Progress(fault.name(), fault.count());
		try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
			for (var round = 0; round < fault.count(); round++) {
				var start = FIRST.plusMinutes(round * 30L);
				var wants = IntStream.range(0, CLIENTS).mapToObj(it -> want(clinic, patient, start, random.nextInt(3))).toList();
				var answers = callers.invokeAll(wants).stream().map(it -> it.resultNow()).toList();
				check(answers, "round %d, seed %d".formatted(round, fault.seed()));
				progress.at(round + 1);
			}
		}
		assertThat(sql.query("select count(*) from procedures.held_time where resource_id = '%s'".formatted(clinic.room)))
				.isEqualTo(String.valueOf(fault.count()));
		assertThat(sql.query("select count(*) from procedures.appointment where patient_id = '%s'".formatted(patient)))
				.isEqualTo(String.valueOf(fault.count()));
		new Report(fault).with("clients", CLIENTS).with("won", fault.count()).with("told it is taken",
				fault.count() * (CLIENTS - 1L)).seconds("took", System.nanoTime() - began).write();
	}

	/** All of them move to the last slot from a time of their own: who does not get it keeps the time they had. */
	@Test
	void goesToOneOfThoseWhoMoveThere() throws Exception {
		var clinic = new Clinic(api);
		var patient = ward.patient();
		var rooms = IntStream.range(0, 8).mapToObj(it -> clinic.room()).toList();
		var booked = rooms.stream().map(room -> clinic.book(patient, null, room, FIRST.toString(), FIRST.plusHours(1).toString()))
				.toList();

		List<Answer> answers;
		try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
			answers = callers.invokeAll(booked.stream().map(it -> (Callable<Answer>) () -> clinic.move(it, "move",
					Clinic.time(null, clinic.room, FIRST.toString(), FIRST.plusHours(1).toString()))).toList())
					.stream().map(it -> it.resultNow()).toList();
		}

		assertThat(answers.stream().filter(it -> it.status() == 200)).hasSize(1);
		assertThat(answers.stream().filter(it -> it.status() == 409)).hasSize(7);
		assertThat(sql.query("select count(*) from procedures.held_time where resource_id = any ('{%s}')"
				.formatted(String.join(",", rooms.stream().map(UUID::toString).toList())))).isEqualTo("7");
	}

	/** The room alone, the practitioner in it, or a time that overlaps: whoever wins, the room is theirs. */
	private Callable<Answer> want(Clinic clinic, UUID patient, OffsetDateTime start, int way) {
		var practitioner = way == 1 ? clinic.practitioner : null;
		var body = Clinic.booking(patient, practitioner, clinic.room, start.plusMinutes(way == 2 ? 5 : 0).toString(),
				start.plusMinutes(25).toString());
		return () -> sent(body, UUID.randomUUID().toString());
	}

	/** Whoever is asked to send it again does, under the same key: who is first is decided all the same. */
	private Answer sent(Map<String, Object> body, String key) throws InterruptedException {
		var answer = api.post("/appointments", body, "Idempotency-Key", key);
		for (var tries = 1; answer.status() == 503 && tries < 100; tries++) {
			Thread.sleep(50);
			answer = api.post("/appointments", body, "Idempotency-Key", key);
		}
		return answer;
	}

	private static void check(List<Answer> answers, String when) {
		assertThat(answers.stream().filter(it -> it.status() == 201)).as(when).hasSize(1);
		assertThat(answers.stream().filter(it -> it.status() != 201)).as(when).hasSize(CLIENTS - 1).allSatisfy(it -> {
			assertThat(it.status()).as(it.body()).isEqualTo(409);
			assertThat(it.problem()).isEqualTo("conflict");
			assertThat(it.text("/detail")).contains("is taken from");
		});
	}
}
