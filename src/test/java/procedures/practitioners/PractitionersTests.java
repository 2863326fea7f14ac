package procedures.practitioners;

import static org.assertj.core.api.Assertions.assertThat;
import static procedures.Ward.with;

import concord.Api.Answer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import procedures.Staff;
import procedures.WardTest;

class PractitionersTests extends WardTest {

	private static final String HEADER = "code,npi,family,given,taxonomy,active,start,end\n";

	private Staff staff;

	@BeforeEach
	void begin() {
		staff = new Staff(api);
	}

	@Test
	void areAddedFoundByTheirNumberAndCorrected() {
		var npi = Staff.npi();
		var body = with(Staff.practitionerBody(npi), "taxonomy", "208600000X");

		var added = api.post("/practitioners", body);
		var left = api.put("/practitioners/" + added.id(), with(body, "active", false), 1);

		assertThat(added.status()).as(added.body()).isEqualTo(201);
		assertThat(added.text("/name/given/0")).isEqualTo("Meredith");
		assertThat(left.status()).as(left.body()).isEqualTo(200);
		assertThat(left.version()).isEqualTo(2);
		assertThat(api.get("/practitioners/" + added.id()).json()).isEqualTo(left.json());
		assertThat(ward.all("/practitioners?npi=" + npi, "id")).containsExactly(added.id().toString());
		assertThat(api.put("/practitioners/" + added.id(), body, 1).problem()).isEqualTo("stale");
	}

	@Test
	void mayHaveNoNpi() {
		var first = api.post("/practitioners", with(Staff.practitionerBody(""), "npi", null));
		var second = api.post("/practitioners", with(Staff.practitionerBody(""), "npi", null));

		assertThat(first.status()).as(first.body()).isEqualTo(201);
		assertThat(second.status()).as(second.body()).isEqualTo(201);
		assertThat(second.json().path("npi").isNull()).isTrue();
	}

	@ParameterizedTest(name = "{0}: {1} is answered by {2}, naming {3}")
	@MethodSource("bodies")
	void areNotAddedWrongly(String field, Object value, int status, String named) {
		var refused = api.post("/practitioners", with(Staff.practitionerBody(Staff.npi()), field, value));

		assertThat(refused.status()).as(refused.body()).isEqualTo(status);
		assertThat(refused.field()).isEqualTo(named);
	}

	static Stream<Arguments> bodies() {
		return Stream.of(
				Arguments.of("npi", "1234567890", 422, "npi"),
				Arguments.of("npi", "", 422, "npi"),
				Arguments.of("period", Map.of("start", "2025-02-01", "end", "2025-01-01"), 422, "period.end"),
				Arguments.of("period", Map.of("start", "soon"), 400, "period.start"),
				Arguments.of("code", null, 422, "code"),
				Arguments.of("name", null, 422, "name"),
				Arguments.of("name", Map.of("given", List.of("A")), 422, "name.family"),
				Arguments.of("name", Map.of("family", "A", "given", List.of("")), 422, "name.given[0]"),
				Arguments.of("taxonomy", "surgeon", 422, "taxonomy"));
	}

	/** Many at once bring the same one: there is one, and the others are told so. */
	@Test
	void haveNumbersOfTheirOwn() throws Exception {
		var npi = Staff.npi();

		List<Answer> answers;
		try (var callers = Executors.newFixedThreadPool(8)) {
			answers = callers.invokeAll(IntStream.range(0, 8).mapToObj(caller -> (Callable<Answer>) () ->
					api.post("/practitioners", Staff.practitionerBody(npi))).toList())
					.stream().map(Future::resultNow).toList();
		}

		assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
		assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(7);
		assertThat(ward.all("/practitioners?npi=" + npi, "id")).hasSize(1);
	}

	@Test
	void areImportedAsAWholeOrNotAtAllAndOnTrialFirst() {
		var known = api.post("/practitioners", Staff.practitionerBody(Staff.npi()));
		var csv = HEADER + "%s,%s,Grey,Lexie,,,,\n%s,,Bailey,Miranda,208600000X,true,2020-01-01,2030-12-31\n"
				.formatted(known.text("/code"), Staff.npi(), Staff.code());

		var trial = staff.importing("practitioners", csv, true);
		var entered = staff.importing("practitioners", csv, false);

		assertThat(trial.body()).isEqualTo("{\"dryRun\":true,\"rows\":2,\"added\":1,\"changed\":1,\"unchanged\":0}");
		assertThat(entered.body()).isEqualTo(trial.body().replace("true", "false"));
		assertThat(api.get("/practitioners/" + known.id()).text("/name/given/0")).isEqualTo("Lexie");
		assertThat(staff.importing("practitioners", csv, false).body()).contains("\"unchanged\":2");
	}

	@Test
	void namesTheBrokenLines() {
		var known = api.post("/practitioners", Staff.practitionerBody(Staff.npi()));
		var twice = Staff.npi();
		var csv = HEADER + "%s,%s,A,,,,,\n".formatted(Staff.code(), twice) + "%s,%s,B,,,,,\n".formatted(Staff.code(), twice)
				+ "%s,%s,C,,,,,\n".formatted(Staff.code(), known.text("/npi")) + "d,1234567890,D,,,,,\ne,,,,,,,\nf,,F,,,,2025-02-01,2025-01-01\ng,,G,,,,x,\n";

		var refused = staff.importing("practitioners", csv, true);

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.json().path("errors").findValuesAsString("field")).containsExactlyInAnyOrder(
				"line 3: npi", "line 4: npi", "line 5: npi", "line 6: family", "line 7: end", "line 8: start");
		assertThat(ward.all("/practitioners?npi=" + twice, "id")).isEmpty();
	}
}
