package procedures.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static procedures.Ward.with;

import concord.Api.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import procedures.WardTest;

class AppointmentsOverTheWebTests extends WardTest {

	private static final String NINE = "2031-03-03T09:00:00-05:00";
	private static final String HALF_PAST = "2031-03-03T09:30:00-05:00";
	private static final String TEN = "2031-03-03T10:00:00-05:00";

	private Clinic clinic;
	private UUID patient;

	@BeforeEach
	void begin() {
		clinic = new Clinic(api);
		patient = ward.patient();
	}

	@Test
	void areBookedMovedKeptAndTold() {
		var booked = clinic.book(patient, clinic.practitioner, clinic.room, NINE, TEN);
		assertThat(booked.status()).as(booked.body()).isEqualTo(201);
		assertThat(booked.text("/status")).isEqualTo("booked");
		assertThat(booked.text("/start")).isEqualTo("2031-03-03T09:00:00-05:00");

		var moved = clinic.move(booked, "move", Clinic.time(clinic.practitioner, clinic.room, TEN, "2031-03-03T11:00:00-05:00"));
		assertThat(moved.text("/appointment/status")).as(moved.body()).isEqualTo("booked");
		assertThat(clinic.move(booked, "check-in", Map.of()).text("/status")).isEqualTo("arrived");
		var visit = ward.visitOf(patient);
		var fulfilled = clinic.move(booked, "fulfil", Map.of("encounterId", visit));

		assertThat(fulfilled.text("/status")).isEqualTo("fulfilled");
		assertThat(fulfilled.text("/encounterId")).isEqualTo(visit.toString());
		assertThat(api.get("/appointments/" + booked.id()).json()).isEqualTo(fulfilled.json());
		assertThat(sql.query("select string_agg(type, ' ' order by aggregate_version) from outbox.event "
				+ "where aggregate_id = '%s'".formatted(booked.id()))).isEqualTo("procedures.AppointmentBooked "
						+ "procedures.AppointmentMoved procedures.AppointmentArrived procedures.AppointmentFulfilled");
		assertThat(held(booked)).isEqualTo("0");
	}

	/** C16: what is taken is taken, whoever asks for it, until it is given back. */
	@Test
	void holdAPractitionerARoomAndADeviceOnce() {
		var scan = with(Clinic.booking(patient, clinic.practitioner, clinic.room, NINE, TEN), "devices",
				List.of(clinic.scanner));
		var booked = api.post("/appointments", scan);
		assertThat(booked.status()).as(booked.body()).isEqualTo(201);

		for (var other : List.of(Clinic.booking(patient, clinic.practitioner, null, HALF_PAST, TEN),
				Clinic.booking(patient, null, clinic.room, "2031-03-03T08:30:00-05:00", HALF_PAST),
				with(Clinic.booking(patient, null, null, NINE, TEN), "devices", List.of(clinic.scanner)))) {
			var refused = api.post("/appointments", other);
			assertThat(refused.status()).as(refused.body()).isEqualTo(409);
			assertThat(refused.problem()).isEqualTo("conflict");
			assertThat(refused.text("/detail")).contains("is taken from 2031-03-03T14:00:00Z to 2031-03-03T15:00:00Z");
		}
		assertThat(clinic.book(patient, clinic.practitioner, clinic.room, TEN, "2031-03-03T10:30:00-05:00").status())
				.isEqualTo(201);
		assertThat(clinic.move(booked, "cancel", Map.of("reason", "pat")).status()).isEqualTo(200);
		assertThat(clinic.book(patient, clinic.practitioner, clinic.room, NINE, TEN).status()).isEqualTo(201);
	}

	@Test
	void cannotBeHeldTwiceWhoeverWritesThem() {
		var booked = clinic.book(patient, clinic.practitioner, clinic.room, NINE, TEN);
		var other = clinic.book(patient, null, clinic.room(), NINE, TEN);

		assertThatThrownBy(() -> sql.run("""
				insert into procedures.held_time values ('%s', 'practitioner', '%s', '[2031-03-03T14:59:00Z,2031-03-03T16:00:00Z)')
				""".formatted(other.id(), clinic.practitioner))).hasMessageContaining("nothing_is_held_twice");
		assertThat(held(booked)).isEqualTo("2");
	}

	@Test
	void keepTheirTimeWhereTheOtherIsTaken() {
		clinic.book(patient, clinic.practitioner, null, TEN, "2031-03-03T11:00:00-05:00");
		var booked = clinic.book(patient, clinic.practitioner, clinic.room, NINE, TEN);

		var refused = clinic.move(booked, "move", Clinic.time(clinic.practitioner, clinic.room, HALF_PAST, "2031-03-03T10:30:00-05:00"));

		assertThat(refused.status()).isEqualTo(409);
		assertThat(api.get("/appointments/" + booked.id()).json()).isEqualTo(booked.json());
		assertThat(held(booked)).isEqualTo("2");
		assertThat(clinic.move(booked, "move", Clinic.time(clinic.practitioner, clinic.room,
				"2031-03-03T08:45:00-05:00", "2031-03-03T09:45:00-05:00")).status()).isEqualTo(200);
	}

	@Test
	void areOverForGood() {
		var cancelled = clinic.book(patient, clinic.practitioner, null, NINE, TEN);
		clinic.move(cancelled, "cancel", Map.of("reason", "prov"));

		for (var change : List.of("check-in", "no-show", "cancel", "move", "book", "fulfil")) {
			var refused = clinic.move(cancelled, change, switch (change) {
				case "cancel" -> Map.of("reason", "pat");
				case "move", "book" -> Clinic.time(clinic.practitioner, null, NINE, TEN);
				case "fulfil" -> Map.of("encounterId", ward.visitOf(patient));
				default -> Map.of();
			});
			assertThat(refused.status()).as(change + refused.body()).isEqualTo(409);
			assertThat(refused.text("/detail")).startsWith("An appointment that is cancelled cannot be ");
		}
	}

	@Test
	void areNoShowsOnlyOnceTheyHaveBegun() {
		var now = OffsetDateTime.ofInstant(Instant.now(), ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
		var begun = clinic.book(patient, clinic.practitioner, null, now.minusMinutes(20).toString(), now.plusMinutes(20).toString());
		var later = clinic.book(patient, null, clinic.room, NINE, TEN);

		assertThat(clinic.move(later, "no-show", Map.of()).status()).isEqualTo(409);
		assertThat(clinic.move(begun, "no-show", Map.of()).text("/appointment/status")).isEqualTo("noshow");
		assertThat(held(begun)).isEqualTo("0");
	}

	@Test
	void areFulfilledByAVisitOfTheirPatient() {
		var booked = clinic.book(patient, clinic.practitioner, null, NINE, TEN);
		clinic.move(booked, "check-in", Map.of());

		var refused = clinic.move(booked, "fulfil", Map.of("encounterId", ward.visitOf(ward.patient())));

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.field()).isEqualTo("encounterId");
	}

	@Test
	void areRefusedByField() {
		var body = Clinic.booking(patient, clinic.practitioner, clinic.room, NINE, TEN);

		assertThat(api.post("/appointments", with(body, "patientId", UUID.randomUUID())).field()).isEqualTo("patientId");
		assertThat(api.post("/appointments", with(body, "practitioners", List.of(UUID.randomUUID()))).field())
				.isEqualTo("practitioners");
		assertThat(api.post("/appointments", with(body, "locations", List.of(clinic.scanner))).field())
				.isEqualTo("locations");
		assertThat(api.post("/appointments", with(body, "devices", List.of(clinic.room()))).field()).isEqualTo("devices");
		assertThat(api.post("/appointments", with(body, "end", NINE)).field()).isEqualTo("end");
		assertThat(api.post("/appointments", with(body, "start", "2020-01-01T00:00:00Z")).field()).isEqualTo("end");
		assertThat(api.post("/appointments", with(body, "service", "")).field()).isEqualTo("service");
		assertThat(api.post("/appointments", with(body, "service", null)).field()).isEqualTo("service");
		assertThat(api.post("/appointments", Clinic.booking(patient, null, null, NINE, TEN)).field())
				.isEqualTo("practitioners");
		assertThat(clinic.move(clinic.book(patient, null, clinic.room(), NINE, TEN), "cancel", Map.of("reason", "rain"))
				.field()).isEqualTo("reason");
		assertThat(api.get("/appointments").status()).isEqualTo(422);
		assertThat(api.get("/appointments/" + UUID.randomUUID()).status()).isEqualTo(404);
	}

	@Test
	void areNotChangedUnseenWhenTheCallerSaysWhatItSaw() {
		var booked = clinic.book(patient, clinic.practitioner, null, NINE, TEN);
		var path = "/appointments/%s/check-in".formatted(booked.id());

		assertThat(api.post(path, "{}", "If-Match", "\"2\"").status()).isEqualTo(412);
		assertThat(api.post(path, "{}", "If-Match", "\"1\"").status()).isEqualTo(200);
	}

	/** C1: a key sent again gives the first answer, and not a second appointment. */
	@Test
	void areBookedOnceAKey() {
		var body = Clinic.booking(patient, clinic.practitioner, null, NINE, TEN);
		var key = UUID.randomUUID().toString();

		var first = api.post("/appointments", body, "Idempotency-Key", key);
		var again = api.post("/appointments", body, "Idempotency-Key", key);

		assertThat(again.status()).isEqualTo(201);
		assertThat(again.id()).isEqualTo(first.id());
		assertThat(ward.all("/appointments?patientId=" + patient, "id")).containsExactly(first.id().toString());
	}

	@Test
	void areListedOfAPatientAndOfAResourceByTheFacilitysDay() {
		var late = clinic.book(patient, clinic.practitioner, null, "2031-03-03T23:30:00-05:00", "2031-03-04T00:10:00-05:00");
		var early = clinic.book(patient, clinic.practitioner, null, "2031-03-04T08:00:00-05:00", "2031-03-04T09:00:00-05:00");
		clinic.works("practitioner", clinic.practitioner, "08:00", "17:00");

		assertThat(ward.all("/appointments?patientId=" + patient, "id"))
				.containsExactly(late.id().toString(), early.id().toString());
		assertThat(ward.all(day("2031-03-03"), "id")).containsExactly(late.id().toString());
		assertThat(ward.all(day("2031-03-04"), "id")).containsExactly(late.id().toString(), early.id().toString());
		assertThat(ward.all(day("2031-03-04") + "&limit=1", "id")).hasSize(2);
		assertThat(ward.all(day("2031-03-05"), "id")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"+999999999-12-31T00:00:00Z", "-999999999-01-01T00:00:00Z", "", "2031-03-03"})
	void areNotListedFromACursorNobodyGave(String key) {
		var cursor = Base64.getUrlEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));

		var answer = api.get(day("2031-03-03") + "&after=" + cursor);

		assertThat(answer.field()).as(answer.body()).isEqualTo("after");
	}

	private String day(String day) {
		return "/appointments?resource=practitioner:%s&from=%s&to=%s".formatted(clinic.practitioner, day, day);
	}

	private String held(Answer appointment) {
		return sql.query("select count(*) from procedures.held_time where appointment_id = '%s'".formatted(appointment.id()));
	}
}
