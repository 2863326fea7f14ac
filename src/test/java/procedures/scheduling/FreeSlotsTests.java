package procedures.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static procedures.Ward.with;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import procedures.Staff;
import procedures.WardTest;

/** Free slots, working hours and closures over the web; by the clock of the facility. */
class FreeSlotsTests extends WardTest {

	private Clinic clinic;

	@BeforeEach
	void begin() {
		clinic = new Clinic(api);
	}

	@Test
	void areWhereAllWorkAndNothingIsTaken() {
		clinic.works("practitioner", clinic.practitioner, "08:00", "11:00");
		clinic.works("location", clinic.room, "09:00", "12:00");
		clinic.book(ward.patient(), null, clinic.room, "2031-03-03T09:30:00-05:00", "2031-03-03T10:00:00-05:00");

		assertThat(slots("2031-03-03", "2031-03-03", 30, practitioner(), location())).containsExactly(
				"2031-03-03T09:00:00-05:00", "2031-03-03T10:00:00-05:00", "2031-03-03T10:30:00-05:00");
		assertThat(slots("2031-03-03", "2031-03-03", 60, practitioner(), location())).containsExactly("2031-03-03T10:00:00-05:00");
		assertThat(slots("2031-03-03", "2031-03-03", 61, practitioner(), location())).isEmpty();
	}

	/** Each can be booked as it was found, and is gone then. */
	@Test
	void canBeBooked() {
		clinic.works("practitioner", clinic.practitioner, "08:00", "10:00");
		var free = slots("2031-03-03", "2031-03-03", 60, practitioner());

		var booked = clinic.book(ward.patient(), clinic.practitioner, null, free.getFirst(), free.getLast());

		assertThat(booked.status()).as(booked.body()).isEqualTo(201);
		assertThat(slots("2031-03-03", "2031-03-03", 60, practitioner())).containsExactly("2031-03-03T09:00:00-05:00");
	}

	/** 23:30 belongs to its day, though it is the next day in Greenwich; a leap day is a day. */
	@Test
	void areOfTheFacilitysDay() {
		clinic.works("practitioner", clinic.practitioner, "23:30", "24:00");

		assertThat(slots("2028-02-29", "2028-02-29", 30, practitioner())).containsExactly("2028-02-29T23:30:00-05:00");
		assertThat(slots("2028-02-28", "2028-03-01", 30, practitioner())).hasSize(3);
		assertThat(api.get(query("2027-02-29", "2027-03-01", 30, practitioner())).status()).isEqualTo(400);
	}

	/** In 2031 the clocks leap on 9 March: half past two is not, and the night is an hour shorter. */
	@Test
	void leaveOutTheHourThatIsNot() {
		clinic.works("practitioner", clinic.practitioner, "01:00", "04:00");

		assertThat(slots("2031-03-09", "2031-03-09", 30, practitioner())).containsExactly("2031-03-09T01:00:00-05:00",
				"2031-03-09T01:30:00-05:00", "2031-03-09T03:00:00-04:00", "2031-03-09T03:30:00-04:00");
		assertThat(slots("2031-11-02", "2031-11-02", 60, practitioner())).containsExactly("2031-11-02T01:00:00-04:00",
				"2031-11-02T01:00:00-05:00", "2031-11-02T02:00:00-05:00", "2031-11-02T03:00:00-05:00");
	}

	@Test
	void areNotWhereTheFacilityOrSomebodyIsAway() {
		clinic.works("practitioner", clinic.practitioner, "08:00", "10:00");
		clinic.works("location", clinic.room, "08:00", "10:00");
		var booked = clinic.book(ward.patient(), null, clinic.room, "2031-12-25T09:00:00-05:00", "2031-12-25T10:00:00-05:00");

		var holiday = api.post("/closures", Map.of("facilityId", clinic.facility, "start", "2031-12-25T00:00:00-05:00",
				"end", "2031-12-26T00:00:00-05:00", "reason", "Holiday"));
		api.post("/closures", Map.of("resource", Map.of("kind", "practitioner", "id", clinic.practitioner), "start",
				"2031-12-26T09:00:00-05:00", "end", "2031-12-26T12:00:00-05:00", "reason", "Absent"));

		assertThat(holiday.status()).as(holiday.body()).isEqualTo(201);
		assertThat(holiday.text("/appointments/0")).isEqualTo(booked.id().toString());
		assertThat(slots("2031-12-25", "2031-12-26", 60, practitioner())).containsExactly("2031-12-26T08:00:00-05:00");
		assertThat(slots("2031-12-25", "2031-12-26", 60, location())).hasSize(2);
		var refused = clinic.book(ward.patient(), clinic.practitioner, null, "2031-12-26T09:00:00-05:00", "2031-12-26T10:00:00-05:00");
		assertThat(refused.field()).isEqualTo("start");

		api.post("/closures/%s/lift".formatted(holiday.id()), "{}");
		assertThat(slots("2031-12-25", "2031-12-25", 60, practitioner())).hasSize(2);
		assertThat(ward.all("/closures?resource=" + practitioner(), "reason")).containsExactly("Absent");
		assertThat(ward.all("/closures?facilityId=" + clinic.facility, "reason")).isEmpty();
	}

	@Test
	void areBookedOutsideHoursOnlyOnPurpose() {
		clinic.works("practitioner", clinic.practitioner, "08:00", "10:00");
		var body = Clinic.booking(ward.patient(), clinic.practitioner, null, "2031-03-03T22:00:00-05:00", "2031-03-03T23:00:00-05:00");

		assertThat(api.post("/appointments", body).field()).isEqualTo("start");
		assertThat(api.post("/appointments", with(body, "outsideHours", true)).status()).isEqualTo(201);
	}

	@Test
	void areNoneWhereNobodySaidHours() {
		assertThat(slots("2031-03-03", "2031-03-03", 30, practitioner())).isEmpty();
		assertThat(clinic.book(ward.patient(), clinic.practitioner, null, "2031-03-03T22:00:00-05:00",
				"2031-03-03T23:00:00-05:00").status()).isEqualTo(201);
	}

	@Test
	void areFoundPageByPage() {
		clinic.works("device", clinic.scanner, "08:00", "10:00");

		assertThat(ward.all(query("2031-03-03", "2031-03-04", 30, "device:" + clinic.scanner) + "&limit=3", "start"))
				.hasSize(8).doesNotHaveDuplicates();
	}

	@Test
	void areAskedForWithSense() {
		assertThat(api.get(query("2031-03-03", "2031-03-02", 30, practitioner())).field()).isEqualTo("to");
		assertThat(api.get(query("2031-03-03", "2031-04-30", 30, practitioner())).field()).isEqualTo("to");
		assertThat(api.get(query("2031-03-03", "2031-03-03", 0, practitioner())).field()).isEqualTo("minutes");
		assertThat(api.get(query("2031-03-03", "2031-03-03", 30, "nurse:" + clinic.room)).field()).isEqualTo("resource");
		assertThat(api.get(query("2031-03-03", "2031-03-03", 30, "location:1")).field()).isEqualTo("resource");
		assertThat(api.get(query("2031-03-03", "2031-03-03", 30, "location:" + UUID.randomUUID())).field()).isEqualTo("locations");
	}

	@Test
	void dependOnHoursThatCanBe() {
		var path = "/schedules/practitioner/" + clinic.practitioner;
		var good = Map.of("facilityId", clinic.facility, "hours",
				List.of(Map.of("daysOfWeek", List.of("mon"), "opens", "08:00", "closes", "24:00")));

		assertThat(api.get(path).version()).isZero();
		assertThat(api.put(path, with(good, "facilityId", null), 0).field()).isEqualTo("facilityId");
		assertThat(api.put(path, with(good, "hours", List.of(Map.of("daysOfWeek", List.of("someday"), "opens", "08:00",
				"closes", "09:00"))), 0).field()).isEqualTo("daysOfWeek");
		assertThat(api.put(path, with(good, "hours", List.of(Map.of("daysOfWeek", List.of("mon", "mon"), "opens", "08:00",
				"closes", "09:00"))), 0).field()).isEqualTo("hours");
		var written = api.put(path, good, 0);
		assertThat(written.status()).as(written.body()).isEqualTo(200);
		assertThat(written.text("/hours/0/closes")).isEqualTo("24:00");
		assertThat(written.text("/timeZone")).isEqualTo("America/New_York");
		assertThat(api.put(path, good, 0).status()).isEqualTo(412);
		assertThat(api.put("/schedules/location/" + clinic.room, with(good, "facilityId", clinic.staff.facility("UTC")), 0)
				.field()).isEqualTo("facilityId");
		assertThat(api.get("/schedules/nurse/" + clinic.room).field()).isEqualTo("kind");
	}

	@Test
	void areOfDevicesInUse() {
		var list = "facility,code,name,active\n%s,%s,Robot,\n".formatted(
				api.get("/facilities/" + clinic.facility).text("/code"), Staff.code());
		var tried = clinic.staff.importing("devices", list, true);
		assertThat(tried.text("/added")).as(tried.body()).isEqualTo("1");
		assertThat(clinic.staff.importing("devices", list, false).text("/added")).isEqualTo("1");
		assertThat(clinic.staff.importing("devices", list, false).text("/unchanged")).isEqualTo("1");
		assertThat(clinic.staff.importing("devices", list.replace("Robot,", "Robot,false"), false).text("/changed")).isEqualTo("1");
		assertThat(clinic.staff.importing("devices", "facility,code,name,active\nnowhere,x,Robot,\n", false).field())
				.isEqualTo("line 2: facility");
		assertThat(ward.all("/devices?facilityId=" + clinic.facility, "name")).containsExactly("Scanner", "Robot");

		var robot = ward.all("/devices?facilityId=" + clinic.facility, "id").getLast();
		var refused = api.post("/appointments", with(Clinic.booking(ward.patient(), null, null, "2031-03-03T09:00:00-05:00",
				"2031-03-03T10:00:00-05:00"), "devices", List.of(robot)));
		assertThat(refused.field()).isEqualTo("devices");
	}

	@Test
	void areOfDevicesWithACodeOfTheirOwn() {
		var body = Map.<String, Object>of("facilityId", clinic.facility, "code", Staff.code(), "name", "Lamp");
		var lamp = api.post("/devices", body);

		assertThat(api.post("/devices", body).problem()).isEqualTo("already-exists");
		assertThat(api.put("/devices/" + lamp.id(), with(body, "active", false), 1).text("/active")).isEqualTo("false");
		assertThat(api.put("/devices/" + lamp.id(), with(body, "facilityId", clinic.staff.facility("UTC")), 2).field())
				.isEqualTo("facilityId");
		assertThat(api.get("/devices/" + lamp.id()).version()).isEqualTo(2);
		assertThat(api.get("/devices/" + UUID.randomUUID()).status()).isEqualTo(404);
	}

	private List<String> slots(String from, String to, int minutes, String... resources) {
		return ward.all(query(from, to, minutes, resources), "start");
	}

	private static String query(String from, String to, int minutes, String... resources) {
		return "/free-slots?from=%s&to=%s&minutes=%d&resource=%s".formatted(from, to, minutes,
				String.join("&resource=", resources));
	}

	private String practitioner() {
		return "practitioner:" + clinic.practitioner;
	}

	private String location() {
		return "location:" + clinic.room;
	}
}
