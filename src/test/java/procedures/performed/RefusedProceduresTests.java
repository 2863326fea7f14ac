package procedures.performed;

import static org.assertj.core.api.Assertions.assertThat;
import static procedures.Ward.act;
import static procedures.Ward.amendment;
import static procedures.Ward.with;

import concord.Api.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import procedures.Ward;
import procedures.WardTest;

/** What cannot be an act is refused with the right status and the field's name, and leaves nothing behind. */
class RefusedProceduresTests extends WardTest {

	@ParameterizedTest(name = "{0}: {1} is answered by {2}, naming {3}")
	@MethodSource("bodies")
	void areRefusedByField(String field, Object value, int status, String named) {
		var patient = ward.patient();
		var visit = ward.visitOf(patient);

		var refused = api.post("/procedures", with(act(patient, visit), field, value));

		assertThat(refused.status()).as(refused.body()).isEqualTo(status);
		assertThat(refused.field()).isEqualTo(named);
		assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
		assertThat(ward.all("/procedures?encounterId=" + visit, "id")).isEmpty();
	}

	static Stream<Arguments> bodies() {
		return Stream.of(
				refused("patientId", null, 422),
				refused("patientId", "not-a-uuid", 400),
				refused("patientId", UUID.randomUUID(), 422),
				refused("encounterId", null, 422),
				refused("encounterId", UUID.randomUUID(), 422),
				refused("code", null, 422),
				refused("code", "80146002", 400),
				refused("code", Map.of("code", "80146002"), 422, "code.system"),
				refused("code", Map.of("system", "http://snomed.info/sct"), 422, "code.code"),
				refused("code", Map.of("system", "snomed", "code", "1"), 422, "code.system"),
				refused("code", Map.of("system", "urn:x", "code", "\u0000"), 400, "code.code"),
				refused("modifiers", List.of("lt"), 422),
				refused("modifiers", List.of("22", "22"), 422),
				refused("modifiers", List.of("A1", "A2", "A3", "A4", "A5"), 422),
				refused("modifiers", "22", 400),
				refused("diagnoses", List.of(Map.of("system", "icd", "code", "K35")), 422, "diagnoses[0].system"),
				refused("diagnoses", List.of(Map.of("system", "urn:icd")), 422, "diagnoses[0].code"),
				refused("quantity", null, 422),
				refused("quantity", quantity("-1", "1"), 422, "quantity.value"),
				refused("quantity", quantity(0, "1"), 422, "quantity.value"),
				refused("quantity", quantity("1.00001", "1"), 422, "quantity.value"),
				refused("quantity", quantity("123456789", "1"), 422, "quantity.value"),
				refused("quantity", quantity("1e9", "1"), 400, "quantity.value"),
				refused("quantity", quantity("many", "1"), 400, "quantity.value"),
				refused("quantity", quantity(true, "1"), 400, "quantity.value"),
				refused("quantity", quantity("1", ""), 422, "quantity.unit"),
				refused("quantity", quantity("1", null), 422, "quantity.unit"),
				refused("performers", List.of(Map.of("function", "primary")), 422, "performers[0].practitioner"),
				refused("start", null, 422),
				refused("start", "2999-01-01T00:00:00Z", 422),
				refused("start", "1850-01-01T00:00:00Z", 422),
				refused("start", "2025-03-01T09:00:00", 400),
				refused("start", "2025-02-30T09:00:00Z", 400),
				refused("start", 1740841200, 400),
				refused("identifiers", List.of(Map.of("system", "urn:x", "value", "")), 422, "identifiers[0].value"),
				refused("end", Ward.END, 400),
				refused("reason", "none is asked", 400),
				refused("serviceDate", "2025-03-01", 400));
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "{", "[]", "null", "{\"patientId\":}", "{}{}", "{\"code\":{},\"code\":{}}"})
	void areRefusedWhenMalformed(String body) {
		assertThat(api.post("/procedures", body).status()).isEqualTo(400);
	}

	@Test
	void areRefusedWhenTooLong() {
		var body = "{\"reason\":\"" + "x".repeat(2 << 20) + "\"}";

		assertThat(api.post("/procedures", body).status()).isEqualTo(413);
	}

	@Test
	void areRefusedInAnothersVisit() {
		var refused = api.post("/procedures", act(ward.patient(), ward.visitOf(ward.patient())));

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.field()).isEqualTo("encounterId");
	}

	@Test
	void areNotAmendedUnseen() {
		var documented = ward.act();
		var path = "/procedures/" + documented.id();
		var body = amendment(documented, "typing error");

		assertThat(api.send("PUT", path, body).status()).isEqualTo(428);
		assertThat(api.put(path, body, 2).status()).isEqualTo(412);
		assertThat(api.put(path, body, 7).problem()).isEqualTo("stale");
		assertThat(api.get(path).version()).isEqualTo(1);
	}

	@Test
	void areNotAmendedWithoutAReason() {
		var documented = ward.act();
		var path = "/procedures/" + documented.id();

		assertThat(api.put(path, with(amendment(documented, ""), "reason", null), 1).field()).isEqualTo("reason");
		assertThat(api.put(path, amendment(documented, " "), 1).field()).isEqualTo("reason");
	}

	@Test
	void areNotMovedToAnotherPatient() {
		var documented = ward.act();
		var other = ward.patient();
		var moved = with(with(amendment(documented, "mixed up"), "patientId", other), "encounterId",
				ward.visitOf(other));

		var refused = api.put("/procedures/" + documented.id(), moved, 1);

		assertThat(refused.status()).as(refused.body()).isEqualTo(422);
		assertThat(refused.field()).isEqualTo("patientId");
	}

	@Test
	void areNotConcludedUnseenWhenTheCallerSaysWhatItSaw() {
		var path = "/procedures/" + ward.act().id() + "/complete";

		assertThat(api.post(path, Map.of("end", Ward.END), "If-Match", "\"2\"").status()).isEqualTo(412);
		assertThat(api.post(path, Map.of("end", Ward.END), "If-Match", "\"1\"").status()).isEqualTo(200);
	}

	@Test
	void areNotCompletedBeforeTheyStartNorAheadOfTime() {
		var path = "/procedures/" + ward.act().id() + "/complete";

		assertThat(api.post(path, Map.of("end", "2025-03-01T23:29:59-05:00")).field()).isEqualTo("end");
		assertThat(api.post(path, Map.of("end", "2999-01-01T00:00:00Z")).field()).isEqualTo("end");
		assertThat(api.post(path, Map.of()).field()).isEqualTo("end");
	}

	/** C1: a key sent again gives the first answer; with another body it is a mistake. */
	@Test
	void areDocumentedOnceAKey() {
		var patient = ward.patient();
		var visit = ward.visitOf(patient);
		var key = UUID.randomUUID().toString();

		var first = documentedWith(key, act(patient, visit));
		var again = documentedWith(key, act(patient, visit));
		var other = documentedWith(key, with(act(patient, visit), "modifiers", List.of("LT")));

		assertThat(first.status()).as(first.body()).isEqualTo(201);
		assertThat(again.status()).isEqualTo(201);
		assertThat(again.id()).isEqualTo(first.id());
		assertThat(other.status()).isEqualTo(422);
		assertThat(ward.all("/procedures?encounterId=" + visit, "id")).containsExactly(first.id().toString());
	}

	@Test
	void areNotFoundWhereThereAreNone() {
		assertThat(api.get("/procedures/" + UUID.randomUUID()).status()).isEqualTo(404);
		assertThat(ward.complete(UUID.randomUUID()).status()).isEqualTo(404);
		assertThat(api.get("/procedures/1").status()).isEqualTo(400);
		assertThat(api.get("/procedures?patientId=" + UUID.randomUUID() + "&after=!").status())
				.isGreaterThanOrEqualTo(400)
				.isLessThan(500);
	}

	private Answer documentedWith(String key, Object body) {
		return api.post("/procedures", body, "Idempotency-Key", key);
	}

	private static Map<String, Object> quantity(Object value, Object unit) {
		var quantity = new HashMap<String, Object>(Map.of("value", value));
		if (unit != null) {
			quantity.put("unit", unit);
		}
		return quantity;
	}

	private static Arguments refused(String field, Object value, int status) {
		return refused(field, value, status, field);
	}

	private static Arguments refused(String field, Object value, int status, String named) {
		return Arguments.of(field, value, status, named);
	}
}
