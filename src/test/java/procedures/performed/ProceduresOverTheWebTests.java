package procedures.performed;

import static org.assertj.core.api.Assertions.assertThat;
import static procedures.Ward.act;
import static procedures.Ward.amendment;
import static procedures.Ward.with;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import procedures.Ward;
import procedures.WardTest;

class ProceduresOverTheWebTests extends WardTest {

	@Test
	void areDocumentedWithAllTheirFacts() {
		var patient = ward.patient();
		var visit = ward.visitOf(patient);

		var documented = api.post("/procedures", act(patient, visit));

		assertThat(documented.status()).as(documented.body()).isEqualTo(201);
		assertThat(documented.header("Location")).isEqualTo("/procedures/" + documented.id());
		assertThat(documented.version()).isEqualTo(1);
		var read = api.get("/procedures/" + documented.id());
		assertThat(read.json()).isEqualTo(documented.json());
		assertThat(read.text("/status")).isEqualTo("in-progress");
		assertThat(read.text("/quantity/value")).isEqualTo("1.50");
		assertThat(read.text("/start")).isEqualTo(Ward.START);
		assertThat(read.text("/serviceDate")).isEqualTo("2025-03-01");
		assertThat(read.text("/modifiers/0")).isEqualTo("22");
		assertThat(read.text("/diagnoses/1/code")).isEqualTo("R10.31");
		assertThat(read.text("/performers/0/practitioner")).isEqualTo("1234567893");
		assertThat(read.json().path("end").isNull()).isTrue();
		assertThat(read.version()).isEqualTo(1);
	}

	@Test
	void needNoMoreThanTheCoreShape() {
		var patient = ward.patient();
		var bare = with(with(with(act(patient, ward.visitOf(patient)), "modifiers", null), "diagnoses", null),
				"performers", null);

		var documented = api.post("/procedures", bare);

		assertThat(documented.status()).as(documented.body()).isEqualTo(201);
		assertThat(documented.json().path("modifiers").isEmpty()).isTrue();
	}

	@Test
	void areCompleted() {
		var id = ward.act().id();

		var completed = ward.complete(id);

		assertThat(completed.status()).as(completed.body()).isEqualTo(200);
		assertThat(completed.text("/status")).isEqualTo("completed");
		assertThat(completed.text("/end")).isEqualTo(Ward.END);
		assertThat(completed.version()).isEqualTo(2);
		assertThat(api.get("/procedures/" + id).json()).isEqualTo(completed.json());
	}

	@Test
	void areCompletedOnce() {
		var id = ward.act().id();
		ward.complete(id);

		var again = ward.complete(id);

		assertThat(again.status()).isEqualTo(409);
		assertThat(again.problem()).isEqualTo("not-allowed");
		assertThat(again.text("/detail")).contains("completed");
	}

	/** F1: the date of service is not the date of the amendment. */
	@Test
	void keepTheirServiceDateAndEndWhenAmended() {
		var documented = ward.act();
		ward.complete(documented.id());

		var amended = api.put("/procedures/" + documented.id(),
				with(amendment(documented, "two of them"), "quantity", Map.of("value", 2, "unit", "1")), 2);

		assertThat(amended.status()).as(amended.body()).isEqualTo(200);
		assertThat(amended.version()).isEqualTo(3);
		assertThat(amended.text("/status")).isEqualTo("completed");
		assertThat(amended.text("/quantity/value")).isEqualTo("2");
		assertThat(amended.text("/serviceDate")).isEqualTo("2025-03-01");
		assertThat(amended.text("/end")).isEqualTo(Ward.END);
		assertThat(api.get("/procedures/" + documented.id()).json()).isEqualTo(amended.json());
	}

	/** A version is an event, also where nothing but the reason is new: neither is lost. */
	@Test
	void areAmendedToTheSame() {
		var documented = ward.act();

		var amended = api.put("/procedures/" + documented.id(), amendment(documented, "seen and confirmed"), 1);

		assertThat(amended.status()).as(amended.body()).isEqualTo(200);
		assertThat(amended.version()).isEqualTo(2);
	}

	@Test
	void areRestatedInANewVersion() {
		var documented = ward.act();
		ward.complete(documented.id());

		var restated = api.post("/procedures/" + documented.id() + "/restate", null);

		assertThat(restated.status()).as(restated.body()).isEqualTo(200);
		assertThat(restated.version()).isEqualTo(3);
		assertThat(restated.text("/status")).isEqualTo("completed");
	}

	@Test
	void areEnteredInErrorForGood() {
		var documented = ward.act();

		var withdrawn = ward.enterInError(documented.id());

		assertThat(withdrawn.text("/status")).isEqualTo("entered-in-error");
		assertThat(withdrawn.text("/statusReason")).isEqualTo("wrong patient");
		assertThat(ward.complete(documented.id()).problem()).isEqualTo("not-allowed");
		assertThat(ward.enterInError(documented.id()).problem()).isEqualTo("not-allowed");
		assertThat(api.put("/procedures/" + documented.id(), amendment(documented, "no"), 2).problem())
				.isEqualTo("not-allowed");
	}

	/** A8, A9: the second act of one code in one visit is an act of its own. */
	@Test
	void ofOneCodeInOneVisitStayTwo() {
		var patient = ward.patient();
		var visit = ward.visitOf(patient);

		var one = api.post("/procedures", act(patient, visit)).id();
		var other = api.post("/procedures", act(patient, visit)).id();
		ward.enterInError(one);

		assertThat(other).isNotEqualTo(one);
		assertThat(api.get("/procedures/" + other).text("/status")).isEqualTo("in-progress");
		assertThat(ward.all("/procedures?encounterId=" + visit, "id")).containsExactlyInAnyOrder(
				one.toString(), other.toString());
	}

	@Test
	void areKnownByTheirCallersIdentifier() {
		var patient = ward.patient();
		var body = with(act(patient, ward.visitOf(patient)), "identifiers",
				List.of(Map.of("system", "urn:example:b", "value", UUID.randomUUID()),
						Map.of("system", "urn:example:Act", "value", UUID.randomUUID())));

		var first = api.post("/procedures", body);
		var second = api.post("/procedures", body);

		assertThat(first.status()).as(first.body()).isEqualTo(201);
		assertThat(second.status()).isEqualTo(409);
		assertThat(second.problem()).isEqualTo("already-exists");
		assertThat(second.text("/existingId")).isEqualTo(first.id().toString());
		assertThat(first.json().path("identifiers").size()).isEqualTo(2);
		assertThat(api.get("/procedures/" + first.id()).json()).isEqualTo(first.json());
	}

	/**
	 * A name given with an amendment is added; one that is another act's is refused, and so is the amendment.
	 */
	@Test
	void areGivenFurtherNames() {
		var documented = ward.act();
		var path = "/procedures/" + documented.id();
		var named = with(amendment(documented, "named"), "identifiers",
				List.of(Map.of("system", "urn:example:act", "value", UUID.randomUUID())));

		var amended = api.put(path, named, 1);
		var other = ward.act();
		var refused = api.put("/procedures/" + other.id(), with(amendment(other, "the same"), "identifiers",
				named.get("identifiers")), 1);

		assertThat(amended.json().path("identifiers").size()).isEqualTo(1);
		assertThat(refused.problem()).isEqualTo("already-exists");
		assertThat(refused.text("/existingId")).isEqualTo(documented.id().toString());
		assertThat(api.get("/procedures/" + other.id()).version()).isEqualTo(1);
		assertThat(api.put(path, named, 2).status()).isEqualTo(200);
	}

	@Test
	void areListedByPageAndWithoutNames() {
		var patient = ward.patient();
		var visit = ward.visitOf(patient);
		var ids = IntStream.range(0, 5)
				.mapToObj(number -> api.post("/procedures", act(patient, visit)).id().toString()).toList();

		assertThat(ward.all("/procedures?limit=2&patientId=" + patient, "id"))
				.containsExactlyInAnyOrderElementsOf(ids);
		assertThat(ward.all("/procedures?limit=2&encounterId=" + visit, "id"))
				.containsExactlyInAnyOrderElementsOf(ids);
		assertThat(ward.all("/procedures?encounterId=" + visit + "&patientId=" + UUID.randomUUID(), "id"))
				.isEmpty();
		assertThat(api.get("/procedures?patientId=" + patient).body()).doesNotContain("Rivera");
		assertThat(api.get("/procedures").field()).isEqualTo("encounterId");
	}
}
