package procedures.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static procedures.Ward.with;

import concord.Api.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import procedures.WardTest;

/** When a time frees, those it would suit are offered: the most urgent first, then who has waited longest. */
class WaitingListTests extends WardTest {

	private static final String NINE = "2031-03-03T09:00:00-05:00";
	private static final String TEN = "2031-03-03T10:00:00-05:00";
	private static final String ELEVEN = "2031-03-03T11:00:00-05:00";

	private Clinic clinic;

	@BeforeEach
	void begin() {
		clinic = new Clinic(api);
	}

	@Test
	void offersByUrgencyAndThenByAgeWhatSuits() {
		var usual = waits(Map.of());
		var longer = waits(Map.of("minutes", 61));
		var urgent = waits(Map.of("priority", 1));
		var earlier = waits(Map.of("latest", "2031-03-02"));
		var later = waits(Map.of("earliest", "2031-03-04"));
		var thatDay = waits(Map.of("earliest", "2031-03-03", "latest", "2031-03-03"));
		var inTheRoom = waits(Map.of("locations", List.of(clinic.room)));
		var booked = clinic.book(ward.patient(), clinic.practitioner, null, NINE, TEN);

		var freed = clinic.move(booked, "cancel", Map.of("reason", "pat"));

		assertThat(offered(freed)).containsExactly(id(urgent), id(usual), id(thatDay));
		assertThat(List.of(longer, earlier, later, inTheRoom)).allSatisfy(it ->
				assertThat(offered(freed)).doesNotContain(id(it)));
		assertThat(api.get("/appointments/%s/offers".formatted(booked.id())).json()).hasSize(3);
		assertThat(ward.all("/appointments/waiting?limit=2&resource=practitioner:" + clinic.practitioner, "appointmentId"))
				.containsExactly(id(urgent), id(usual), id(longer), id(earlier), id(later), id(thatDay), id(inTheRoom));
	}

	@Test
	void givesATimeToOneOfThem() {
		var waiting = waits(Map.of());
		assertThat(waiting.text("/status")).isEqualTo("waitlist");

		var booked = clinic.move(waiting, "book", Clinic.time(clinic.practitioner, clinic.room, NINE, TEN));

		assertThat(booked.text("/status")).as(booked.body()).isEqualTo("booked");
		assertThat(booked.text("/waiting/minutes")).isEqualTo("60");
		assertThat(clinic.move(waits(Map.of()), "book", Clinic.time(clinic.practitioner, null, NINE, TEN)).status())
				.isEqualTo(409);
		assertThat(ward.all("/appointments/waiting?resource=practitioner:" + clinic.practitioner, "appointmentId")).hasSize(1);
	}

	@Test
	void offersTheTimeThatIsLeftByAMove() {
		var waiting = waits(Map.of());
		var booked = clinic.book(ward.patient(), clinic.practitioner, null, NINE, TEN);

		var moved = clinic.move(booked, "move", Clinic.time(clinic.practitioner, null, TEN, ELEVEN));

		assertThat(moved.text("/appointment/start")).isEqualTo(TEN);
		assertThat(offered(moved)).containsExactly(id(waiting));
	}

	@Test
	void letsGoOfWhoIsNotWaitingAnyMore() {
		var waiting = waits(Map.of());

		var cancelled = clinic.move(waiting, "cancel", Map.of("reason", "pat"));

		assertThat(cancelled.text("/appointment/status")).isEqualTo("cancelled");
		assertThat(cancelled.json().path("offers")).isEmpty();
		assertThat(ward.all("/appointments/waiting?resource=practitioner:" + clinic.practitioner, "appointmentId")).isEmpty();
	}

	@Test
	void takesInWhatCanBe() {
		var body = body(Map.of());

		assertThat(api.post("/appointments/waiting", with(body, "minutes", 0)).field()).isEqualTo("minutes");
		assertThat(api.post("/appointments/waiting", with(body, "priority", 0)).field()).isEqualTo("priority");
		assertThat(api.post("/appointments/waiting", with(body, "patientId", UUID.randomUUID())).field())
				.isEqualTo("patientId");
		assertThat(api.post("/appointments/waiting", with(body, "devices", List.of(UUID.randomUUID()))).field())
				.isEqualTo("devices");
		assertThat(api.get("/appointments/waiting?after=bm9uc2Vuc2U").field()).isEqualTo("after");
	}

	private Answer waits(Map<String, Object> wish) {
		var answer = api.post("/appointments/waiting", body(wish));
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer;
	}

	private Map<String, Object> body(Map<String, Object> wish) {
		var body = new LinkedHashMap<String, Object>();
		body.put("patientId", ward.patient());
		body.put("service", "Follow-up");
		body.put("minutes", 60);
		body.put("practitioners", List.of(clinic.practitioner));
		body.putAll(wish);
		return body;
	}

	private static List<String> offered(Answer freed) {
		assertThat(freed.status()).as(freed.body()).isEqualTo(200);
		return freed.json().path("offers").valueStream().map(it -> it.path("appointmentId").asString()).toList();
	}

	private static String id(Answer appointment) {
		return appointment.id().toString();
	}
}
