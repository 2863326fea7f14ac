package procedures.performers;

import static org.assertj.core.api.Assertions.assertThat;
import static procedures.Ward.act;
import static procedures.Ward.amendment;
import static procedures.Ward.with;

import concord.Api.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import procedures.Staff;
import procedures.Ward;
import procedures.WardTest;

/** Who did it and who signs is somebody the hospital knows, and was here on the day: the ward's is 2025-03-01. */
class PerformersTests extends WardTest {

	@Test
	void areNamedByNpiOrByStaffNumber() {
		var known = practitioner(Map.of());

		assertThat(by(known.text("/npi"), known.text("/code")).status()).isEqualTo(201);
	}

	@Test
	void areRefusedByTheirPlaceWhereNobodyKnowsThem() {
		var refused = by(Ward.SURGEON, "dr-nobody", "1111111112");

		assertThat(refused.status()).as(refused.body()).isEqualTo(422);
		assertThat(refused.json().path("errors").findValuesAsString("field"))
				.containsExactly("performers[1].practitioner", "performers[2].practitioner");
	}

	/** In London the ward's evening is the day after already. */
	@Test
	void areThoseWhoWereHereOnTheDayOfService() {
		var gone = practitioner(Map.of("active", false, "period", Map.of("start", "2020-01-01", "end", "2025-03-01")));
		var left = practitioner(Map.of("period", Map.of("end", "2025-02-28")));
		var come = practitioner(Map.of("period", Map.of("start", "2025-03-02")));
		var off = practitioner(Map.of("active", false));

		assertThat(by(gone.text("/npi")).status()).isEqualTo(201);
		assertThat(List.of(left, come, off)).allSatisfy(it ->
				assertThat(by(it.text("/npi")).field()).isEqualTo("performers[0].practitioner"));
	}

	@Test
	void areAskedAboutWhenAnActIsAmendedOrBegins() {
		var come = practitioner(Map.of("period", Map.of("start", "2999-01-01"))).text("/npi");
		var done = ward.act();
		var body = with(amendment(done, "another did it"), "performers", performers(come));

		assertThat(api.put("/procedures/" + done.id(), body, 1).field()).isEqualTo("performers[0].practitioner");

		var patient = ward.patient();
		var planned = with(with(act(patient, ward.visitOf(patient)), "performers", performers(come)), "start",
				"2999-03-01T08:00:00-05:00");
		planned.put("status", "preparation");
		var plan = api.post("/procedures", planned);
		assertThat(plan.status()).as(plan.body()).isEqualTo(201);
		assertThat(api.post("/procedures/" + plan.id() + "/start", Map.of("start", Ward.START)).field())
				.isEqualTo("performers[0].practitioner");
	}

	@Test
	void ofAnotherFacilityAreItsOwn() {
		var patient = ward.patient();
		var body = with(act(patient, ward.visitOf(patient)), "performers", performers("their-dr-1"));
		body.put("otherFacility", "St. Elsewhere");

		assertThat(api.post("/procedures", body).status()).isEqualTo(201);
	}

	@Test
	void areCosignedByWhoMay() {
		var surgeon = practitioner(Map.of());
		var aide = api.post("/practitioners", with(Staff.practitionerBody(""), "npi", null));
		var act = completed(surgeon.text("/code"));
		var other = colleague();

		for (var nobody : List.of("dr-nobody", aide.text("/code"), surgeon.text("/npi"),
				practitioner(Map.of("active", false)).text("/npi"))) {
			var refused = other.post("/procedures/" + act.id() + "/cosign", Map.of("practitioner", nobody));
			assertThat(refused.status()).as(refused.body()).isEqualTo(422);
			assertThat(refused.field()).isEqualTo("practitioner");
		}
		var alone = api.post("/procedures/" + act.id() + "/cosign", Map.of("practitioner", Ward.COSIGNER));
		assertThat(alone.problem()).as("by its author").isEqualTo("not-allowed");
		assertThat(other.post("/procedures/" + act.id() + "/cosign", Map.of("practitioner", Ward.COSIGNER)).status())
				.isEqualTo(200);
	}

	private Answer completed(String by) {
		var patient = ward.patient();
		var body = with(act(patient, ward.visitOf(patient)), "performers", performers(by));
		body.put("cosignatureRequired", true);
		return ward.complete(api.post("/procedures", body).id());
	}

	private Answer by(String... practitioners) {
		var patient = ward.patient();
		return api.post("/procedures", with(act(patient, ward.visitOf(patient)), "performers", performers(practitioners)));
	}

	private static List<Map<String, String>> performers(String... practitioners) {
		return List.of(practitioners).stream().map(it -> Map.of("function", "primary", "practitioner", it)).toList();
	}

	private Answer practitioner(Map<String, Object> more) {
		var body = Staff.practitionerBody(Staff.npi());
		body.putAll(more);
		var added = api.post("/practitioners", body);
		assertThat(added.status()).as(added.body()).isEqualTo(201);
		return added;
	}
}
