package procedures.encounters;

import static org.assertj.core.api.Assertions.assertThat;
import static procedures.Ward.act;
import static procedures.Ward.visit;
import static procedures.Ward.with;

import concord.Api.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import procedures.Staff;
import procedures.WardTest;

/** The course of visits: who is where, in whose charge, and who may not be twice. */
class CourseOverTheWebTests extends WardTest {

	private Staff staff;

	@BeforeEach
	void begin() {
		staff = new Staff(api);
	}

	@Test
	void goesFromThePlanToTheDischarge() {
		var facility = staff.facility("America/Denver");
		var ward3 = staff.location(facility, null, "wa");
		var bed = staff.location(facility, ward3, "bd");
		var surgeon = staff.practitioner();
		var patient = ward.patient();

		var planned = api.post("/encounters", with(with(with(visit(patient), "status", "planned"), "facilityId", facility),
				"start", "2999-01-01T09:00:00-07:00"));
		var id = planned.id();
		var staffed = api.put("/encounters/" + id + "/participants", Map.of("participants",
				List.of(Map.of("type", "ATND", "practitionerId", surgeon))), 1);
		move(id, "arrive", Map.of("at", "2025-03-01T08:00:00-07:00", "locationId", ward3));
		move(id, "admit", Map.of("at", "2025-03-01T09:00:00-07:00", "locationId", bed, "admitSource", "gp"));
		move(id, "leave", Map.of("at", "2025-03-02T09:00:00-07:00"));
		move(id, "return", Map.of("at", "2025-03-03T09:00:00-07:00"));
		move(id, "move", Map.of("at", "2025-03-03T10:00:00-07:00", "locationId", ward3));
		assertThat(ward.all("/encounters?locationId=" + ward3, "id")).containsExactly(id.toString());
		var finished = move(id, "finish", Map.of("end", "2025-03-04T09:00:00-07:00", "disposition", "snf"));

		assertThat(planned.status()).as(planned.body()).isEqualTo(201);
		assertThat(planned.text("/start")).isEqualTo("2999-01-01T09:00:00-07:00");
		assertThat(staffed.status()).as(staffed.body()).isEqualTo(200);
		assertThat(finished.version()).isEqualTo(8);
		assertThat(finished.text("/class")).isEqualTo("IMP");
		assertThat(finished.text("/start")).isEqualTo("2025-03-01T08:00:00-07:00");
		assertThat(finished.text("/timeZone")).isEqualTo("America/Denver");
		assertThat(finished.text("/disposition")).isEqualTo("snf");
		assertThat(finished.text("/admitSource")).isEqualTo("gp");
		assertThat(finished.text("/participants/0/name")).isEqualTo("Grey, Meredith");
		assertThat(finished.json().path("statusHistory").findValuesAsString("status")).containsExactly("arrived",
				"in-progress", "onleave", "in-progress", "finished");
		assertThat(finished.json().path("locations").findValuesAsString("locationId"))
				.containsExactly(ward3.toString(), bed.toString(), ward3.toString());
		assertThat(finished.text("/locations/1/start")).isEqualTo("2025-03-01T09:00:00-07:00");
		assertThat(finished.text("/locations/1/end")).isEqualTo("2025-03-03T10:00:00-07:00");
		assertThat(api.get("/encounters/" + id).json()).isEqualTo(finished.json());
		assertThat(ward.all("/encounters?locationId=" + ward3, "id")).isEmpty();
		assertThat(told(id)).isEqualTo("Planned Staffed Arrived Admitted Left Returned Moved Finished");
	}

	/** Its facility is where the place is, and its days are that facility's. */
	@Test
	void takesTheFacilityOfThePlace() {
		var facility = staff.facility("Pacific/Auckland");
		var room = staff.location(facility, null, "ro");

		var started = api.post("/encounters", with(visit(ward.patient()), "locationId", room));

		assertThat(started.text("/facilityId")).isEqualTo(facility.toString());
		assertThat(started.text("/timeZone")).isEqualTo("Pacific/Auckland");
	}

	/** 23:30 local, the change to summer time, a leap day: an act's service date is its facility's (F1). */
	@ParameterizedTest(name = "{1} in {0} is {2}")
	@CsvSource({
		"America/New_York, 2025-03-01T23:30:00-05:00, 2025-03-01", // the server's UTC is a day ahead
		"Asia/Tokyo,       2025-03-01T23:30:00-05:00, 2025-03-02", // the same moment elsewhere
		"America/Denver,   2025-03-09T01:59:59-07:00, 2025-03-09", // the last second of winter time
		"America/Denver,   2025-03-10T05:30:00Z,      2025-03-09", // 23:30 in summer time, 22:30 in winter's
		"America/Denver,   2025-03-10T06:30:00Z,      2025-03-10", // half past midnight; 23:30 in winter's
		"America/Phoenix,  2025-03-10T06:30:00Z,      2025-03-09", // where summer time is never
		"Europe/Berlin,    2024-02-29T22:30:00Z,      2024-02-29", // 23:30 on the leap day
		"Europe/Berlin,    2024-02-29T23:30:00Z,      2024-03-01"})
	void datesActsByItsFacility(String zone, String start, String day) {
		var patient = ward.patient();
		var id = api.post("/encounters", with(with(visit(patient), "facilityId", staff.facility(zone)), "start",
				"2024-01-01T09:00:00Z")).id();

		var act = api.post("/procedures", with(act(patient, id), "start", start));

		assertThat(act.status()).as(act.body()).isEqualTo(201);
		assertThat(act.text("/serviceDate")).isEqualTo(day);
	}

	/** Who attended stands on the claim by an NPI; who left was there while they were. */
	@Test
	void isAttendedByWhoHasANumberAndWasThere() {
		var aide = api.post("/practitioners", with(Staff.practitionerBody(""), "npi", null)).id();
		var left = until("2025-03-01");
		var visit = ward.visitOf(ward.patient());

		assertThat(attends(visit, aide).field()).isEqualTo("participants[0].practitionerId");
		assertThat(attends(visit, until("2025-02-28")).field()).isEqualTo("participants[0].practitionerId");
		assertThat(attends(visit, left).status()).isEqualTo(200);
	}

	private UUID until(String day) {
		return api.post("/practitioners", with(Staff.practitionerBody(Staff.npi()), "period", Map.of("end", day))).id();
	}

	private Answer attends(UUID visit, UUID practitioner) {
		return api.put("/encounters/" + visit + "/participants", Map.of("participants",
				List.of(Map.of("type", "ATND", "practitionerId", practitioner))), 1);
	}

	/** C20: the double click on Admit. One admission, and everyone else is told which. */
	@Test
	void admitsAPatientOnce() throws Exception {
		var patient = ward.patient();
		var body = with(visit(patient), "class", "IMP");

		var answers = atOnce(16, caller -> api.post("/encounters", body));

		var admitted = answers.stream().filter(answer -> answer.status() == 201).toList();
		assertThat(admitted).as("%s", answers).hasSize(1);
		assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(15)
				.allMatch(answer -> answer.text("/existingId").equals(admitted.getFirst().id().toString()));
		move(admitted.getFirst().id(), "finish", Map.of("end", "2025-03-02T09:00:00-05:00"));
		assertThat(api.post("/encounters", body).status()).isEqualTo(201);
	}

	/** C20, by the other door: many visits of one patient, all admitted at once. */
	@Test
	void admitsOneOfManyVisits() throws Exception {
		var patient = ward.patient();
		var visits = IntStream.range(0, 8).mapToObj(it -> ward.visitOf(patient)).toList();

		var answers = atOnce(8, caller -> move(visits.get(caller), "admit", Map.of("at", "2025-03-01T22:00:00-05:00")));

		assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
		assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(7);
		assertThat(ward.all("/encounters?patientId=" + patient, "class")).filteredOn("IMP"::equals).hasSize(1);
	}

	/** A bed holds one patient, whoever asks at the same moment. */
	@Test
	void putsOnePatientIntoABed() throws Exception {
		var facility = staff.facility("America/New_York");
		var bed = staff.location(facility, null, "bd");
		var bodies = IntStream.range(0, 8)
				.mapToObj(it -> with(with(visit(ward.patient()), "class", "IMP"), "locationId", bed)).toList();

		var answers = atOnce(8, caller -> api.post("/encounters", bodies.get(caller)));

		var in = answers.stream().filter(answer -> answer.status() == 201).toList();
		assertThat(in).as("%s", answers).hasSize(1);
		assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(7);
		move(in.getFirst().id(), "finish", Map.of("end", "2025-03-02T09:00:00-05:00"));
		var next = with(with(visit(ward.patient()), "class", "IMP"), "locationId", bed);
		assertThat(api.post("/encounters", next).status()).isEqualTo(201);
	}

	@Test
	void isNotWithdrawnWhileActsStandInIt() {
		var patient = ward.patient();
		var id = ward.visitOf(patient);
		var act = api.post("/procedures", act(patient, id));
		ward.complete(act.id());

		var refused = move(id, "enter-in-error", Map.of("reason", "wrong patient"));
		ward.enterInError(act.id());
		var withdrawn = move(id, "enter-in-error", Map.of("reason", "wrong patient"));

		assertThat(refused.problem()).isEqualTo("not-allowed");
		assertThat(refused.text("/detail")).contains("1 procedures stand in this encounter");
		assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
		assertThat(withdrawn.text("/statusReason")).isEqualTo("wrong patient");
		assertThat(api.post("/procedures", act(patient, id)).field()).isEqualTo("encounterId");
	}

	/** Acts and the withdrawal of their visit race: an act that stands never stands in a withdrawn visit. */
	@Test
	void isNotWithdrawnUnderAnAct() throws Exception {
		var patient = ward.patient();
		for (var round = 0; round < 8; round++) {
			var id = api.post("/encounters", with(visit(patient), "status", "arrived")).id();

			var answers = atOnce(4, caller -> caller == 0 ? move(id, "cancel", Map.of("reason", "went home"))
					: api.post("/procedures", act(patient, id)));

			var cancelled = answers.getFirst().status() == 200;
			assertThat(answers.stream().skip(1).filter(answer -> answer.status() == 201).count())
					.as("%s", answers).isEqualTo(cancelled ? 0 : 3);
		}
	}

	@Test
	void refusesWhatCannotBe() {
		var facility = staff.facility("America/New_York");
		var elsewhere = staff.location(staff.facility("America/New_York"), null, "bd");
		var visit = with(visit(ward.patient()), "facilityId", facility);
		var id = api.post("/encounters", visit).id();

		assertThat(api.post("/encounters", with(visit, "facilityId", UUID.randomUUID())).field()).isEqualTo("facilityId");
		assertThat(api.post("/encounters", with(visit, "status", "finished")).field()).isEqualTo("status");
		assertThat(api.post("/encounters", with(visit, "admitSource", "moon")).field()).isEqualTo("admitSource");
		assertThat(move(id, "move", Map.of("at", "2025-03-01T22:00:00-05:00", "locationId", elsewhere)).field())
				.isEqualTo("locationId");
		assertThat(move(id, "admit", Map.of("at", "2025-03-01T22:00:00-05:00", "class", "AMB")).field())
				.isEqualTo("class");
		assertThat(move(id, "leave", Map.of("at", "2025-03-01T20:00:00-05:00")).field()).isEqualTo("at");
		assertThat(move(id, "finish", Map.of("end", "2025-03-01T22:00:00-05:00", "disposition", "away")).field())
				.isEqualTo("disposition");
		assertThat(move(id, "cancel", Map.of("reason", "no show")).text("/detail"))
				.isEqualTo("An encounter that is in-progress cannot be cancelled: what has begun is finished, or entered in error.");
		assertThat(staffed(id, Map.of("type", "ATND", "practitionerId", UUID.randomUUID())).field())
				.isEqualTo("participants[0].practitionerId");
		var one = staff.practitioner();
		assertThat(staffed(id, Map.of("type", "BOSS", "practitionerId", one)).field()).isEqualTo("participants[0].type");
		assertThat(staffed(id, Map.of("type", "ATND", "practitionerId", one),
				Map.of("type", "ATND", "practitionerId", staff.practitioner())).field()).isEqualTo("participants[1]");
		assertThat(api.get("/encounters").status()).isEqualTo(422);
		assertThat(api.get("/encounters/" + id).version()).isEqualTo(1);
	}

	@SafeVarargs
	private Answer staffed(UUID id, Map<String, Object>... participants) {
		return api.put("/encounters/" + id + "/participants", Map.of("participants", List.of(participants)), 1);
	}

	private Answer move(UUID id, String move, Map<String, Object> body) {
		return api.post("/encounters/" + id + "/" + move, body);
	}

	private List<Answer> atOnce(int callers, IntFunction<Answer> call) throws InterruptedException {
		try (var all = Executors.newFixedThreadPool(callers)) {
			return all.invokeAll(IntStream.range(0, callers)
					.mapToObj(caller -> (Callable<Answer>) () -> call.apply(caller)).toList())
					.stream().map(Future::resultNow).toList();
		}
	}

	private String told(UUID id) {
		return sql.query("""
				select string_agg(replace(type, 'procedures.Encounter', ''), ' ' order by position)
				from outbox.event where aggregate_id = '%s'""".formatted(id));
	}
}
