package procedures.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static procedures.Ward.act;
import static procedures.Ward.with;

import concord.Api.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import procedures.WardTest;

/** Codes are asked about when an act is documented: of the systems that are loaded, on the day of service. */
class CodesAtEntryTests extends WardTest {

	private static final String HELD = "urn:test:held";

	private final String system = "urn:test:" + UUID.randomUUID();

	/** The ward's acts are on 2025-03-01, late in the evening; in London it is the next day. */
	@Test
	void areRefusedWhereUnknownOrNotInForceOnTheDayOfService() {
		load(system, "known", "2020-01-01", "2025-03-01");
		load(system, "old", "2020-01-01", "2025-02-28");
		load(system, "new", "2025-03-02", "");

		assertThat(document(code(system, "known")).status()).isEqualTo(201);
		for (var code : List.of("unknown", "old", "new")) {
			var refused = document(code(system, code));
			assertThat(refused.status()).as(refused.body()).isEqualTo(422);
			assertThat(refused.field()).isEqualTo("code.code");
		}
	}

	@Test
	void areNamedByTheirPlaceInTheBody() {
		load(system, "known", "2020-01-01", "");

		var refused = diagnosed(code(system, "known"), code(system, "x"), code("urn:nobody:loaded", "y"), code(system, "z"));

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.json().path("errors").valueStream().map(it -> it.path("field").asString()))
				.containsExactlyInAnyOrder("diagnoses[0].code", "diagnoses[2].code");
	}

	@Test
	void areTakenAsTheyComeWhereTheSystemIsNotLoaded() {
		assertThat(document(code("urn:nobody:loaded", "whatever")).status()).isEqualTo(201);
	}

	@Test
	void areAskedAboutWhenAnActIsAmended() {
		load(system, "known", "2020-01-01", "");
		var documented = document(code(system, "known"));
		var body = act(UUID.fromString(documented.text("/patientId")), UUID.fromString(documented.text("/encounterId")));

		var refused = api.put("/procedures/" + documented.id(),
				with(with(body, "code", code(system, "wrong")), "reason", "typing error"), 1);

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.field()).isEqualTo("code.code");
	}

	@Test
	void areLetInAsHeldWhereTheHospitalSaysSoAndChargedOnceTheyAreLoaded() {
		var late = "late-" + UUID.randomUUID();
		load(HELD, "known", "2020-01-01", "");
		price(late);
		var act = document(code(HELD, late));
		ward.complete(act.id());
		delivered.await();
		assertThat(charges(act)).containsExactly("held unknown-code");

		var loaded = load(HELD, late, "2020-01-01", "");
		delivered.await();

		assertThat(loaded.json().at("/acts/released").asInt()).isEqualTo(1);
		assertThat(loaded.json().at("/acts/left").asInt()).isZero();
		assertThat(charges(act)).containsExactly("billable null");
		assertThat(api.get("/procedures/" + act.id()).version()).isEqualTo(3);
	}

	@Test
	void areHeldForADiagnosisThatIsNotInForceToo() {
		var old = "old-" + UUID.randomUUID();
		load(HELD, old, "2020-01-01", "2024-12-31");
		var code = "performed-" + UUID.randomUUID();
		price(code);

		var act = diagnosed(code("urn:test:unloaded", code), code(HELD, old));
		ward.complete(act.id());
		delivered.await();

		assertThat(charges(act)).containsExactly("held code-not-in-force");
	}

	/** CPT's begin with a digit, HCPCS' do not: each list is asked about once its modifiers are loaded. */
	@Test
	void ofModifiersAreAskedAboutOnceTheirListIsLoaded() {
		assertThat(modified("22", "LT").status()).isEqualTo(201);
		load(KnownModifiers.HCPCS, "A4670", "2020-01-01", "");
		assertThat(modified("LT").status()).as("none of its modifiers is loaded").isEqualTo(201);
		try {
			load(KnownModifiers.HCPCS, "LT", "2020-01-01", "");
			load(KnownModifiers.HCPCS, "E1", "2025-03-02", "");
			assertThat(modified("22", "LT").status()).isEqualTo(201);
			assertThat(modified("22", "E1").field()).isEqualTo("modifiers[1]");
			assertThat(modified("ZZ", "LT", "E1").json().path("errors").findValuesAsString("field"))
					.containsExactly("modifiers[0]", "modifiers[2]");

			load(KnownModifiers.CPT, "59", "2020-01-01", "");
			assertThat(modified("59").status()).isEqualTo(201);
			assertThat(modified("22").text("/errors/0/message")).contains("no modifier 22");
			assertThat(modified("P3").field()).isEqualTo("modifiers[0]");
		}
		finally {
			sql.run("delete from procedures.code where system like 'http%'");
			sql.run("delete from procedures.code_system where system like 'http%'");
		}
	}

	@Test
	void areNotHeadings() {
		var icd = "00001 X99     0 %-60s Invented\n".formatted("Invented");
		api.post("/codes?format=icd-10-cm&effectiveFrom=2024-10-01", icd, "Content-Type", "text/plain");
		try {
			var refused = document(code("http://hl7.org/fhir/sid/icd-10-cm", "X99"));

			assertThat(refused.status()).isEqualTo(422);
			assertThat(refused.text("/errors/0/message")).contains("heading");
		}
		finally {
			sql.run("delete from procedures.code where system like 'http%'");
			sql.run("delete from procedures.code_system where system like 'http%'");
		}
	}

	private Answer load(String of, String code, String from, String to) {
		var answer = api.post("/codes?format=csv", "system,code,display,effective_from,effective_to\n%s,%s,Invented,%s,%s\n"
				.formatted(of, code, from, to), "Content-Type", "text/csv");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer;
	}

	private void price(String code) {
		for (var of : List.of(HELD, "urn:test:unloaded")) {
			var priced = api.post("/billing/prices", "system,code,amount,currency,effective_from,effective_to,description\n"
					+ "%s,%s,10.00,USD,2020-01-01,,\n".formatted(of, code), "Content-Type", "text/csv");
			assertThat(priced.status()).as(priced.body()).isEqualTo(200);
		}
	}

	private List<String> charges(Answer act) {
		return api.get("/billing/charges?procedureId=" + act.id()).json().path("items").valueStream()
				.filter(it -> List.of("held", "billable").contains(it.path("status").asString()))
				.map(it -> it.path("status").asString() + " " + it.path("heldReason").asString("null")).toList();
	}

	private Answer document(Map<String, String> code) {
		return diagnosed(code);
	}

	@SafeVarargs
	private Answer diagnosed(Map<String, String> code, Map<String, String>... diagnoses) {
		var patient = ward.patient();
		var act = with(act(patient, ward.visitOf(patient)), "modifiers", List.of());
		return api.post("/procedures", with(with(act, "code", code), "diagnoses", List.of(diagnoses)));
	}

	private Answer modified(String... modifiers) {
		var patient = ward.patient();
		return api.post("/procedures", with(act(patient, ward.visitOf(patient)), "modifiers", List.of(modifiers)));
	}

	private static Map<String, String> code(String system, String code) {
		return Map.of("system", system, "code", code);
	}
}
