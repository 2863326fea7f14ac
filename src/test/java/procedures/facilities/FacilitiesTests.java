package procedures.facilities;

import static org.assertj.core.api.Assertions.assertThat;
import static procedures.Ward.with;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import procedures.Staff;
import procedures.WardTest;

class FacilitiesTests extends WardTest {

	private Staff staff;

	@BeforeEach
	void begin() {
		staff = new Staff(api);
	}

	@Test
	void areOpenedReadAndCorrected() {
		var body = Staff.facilityBody("America/Denver");

		var opened = api.post("/facilities", body);
		var closed = api.put("/facilities/" + opened.id(), with(with(body, "npi", Staff.npi()), "active", false), 1);

		assertThat(opened.status()).as(opened.body()).isEqualTo(201);
		assertThat(opened.header("Location")).isEqualTo("/facilities/" + opened.id());
		assertThat(opened.text("/timeZone")).isEqualTo("America/Denver");
		assertThat(closed.status()).as(closed.body()).isEqualTo(200);
		assertThat(closed.version()).isEqualTo(2);
		assertThat(closed.json().path("active").asBoolean()).isFalse();
		assertThat(api.get("/facilities/" + opened.id()).json()).isEqualTo(closed.json());
		assertThat(ward.all("/facilities?limit=200", "id")).contains(opened.id().toString());
		assertThat(api.put("/facilities/" + opened.id(), body, 1).status()).isEqualTo(412);
	}

	@ParameterizedTest(name = "{0}: {1} is refused")
	@CsvSource({
		"code, ' x', 422", "code, , 422", "name, ' ', 422", "timeZone, EST5, 422", "timeZone, +02:00, 422",
		"timeZone, GMT+5, 422", "timeZone, Mars/Olympus, 422", "npi, 1234567890, 422",
		"active, perhaps, 400", "colour, red, 400"})
	void areNotOpenedWrongly(String field, String value, int status) {
		var refused = api.post("/facilities", with(Staff.facilityBody("America/Denver"), field, value));

		assertThat(refused.status()).as(refused.body()).isEqualTo(status);
		assertThat(refused.field()).isEqualTo(field);
	}

	@Test
	void haveACodeOfTheirOwn() {
		var body = Staff.facilityBody("America/Denver");
		var first = api.post("/facilities", body);

		var second = api.post("/facilities", body);

		assertThat(second.status()).isEqualTo(409);
		assertThat(second.text("/existingId")).isEqualTo(first.id().toString());
		assertThat(api.get("/facilities/" + UUID.randomUUID()).status()).isEqualTo(404);
	}

	@Test
	void areImportedAsAWholeOrNotAtAllAndOnTrialFirst() {
		var one = Staff.code();
		var two = Staff.code();
		var csv = "code,name,time_zone,npi,active\n%s,North,America/Denver,,\n%s,South,America/Phoenix,%s,true\n"
				.formatted(one, two, Staff.npi());

		var trial = staff.importing("facilities", csv, true);
		var entered = staff.importing("facilities", csv, false);
		var again = staff.importing("facilities", csv.replace("North", "Northern"), false);

		assertThat(trial.body()).isEqualTo("{\"dryRun\":true,\"rows\":2,\"added\":2,\"changed\":0,\"unchanged\":0}");
		assertThat(entered.body()).isEqualTo("{\"dryRun\":false,\"rows\":2,\"added\":2,\"changed\":0,\"unchanged\":0}");
		assertThat(again.body()).isEqualTo("{\"dryRun\":false,\"rows\":2,\"added\":0,\"changed\":1,\"unchanged\":1}");
		assertThat(sql.query("select name || version from procedures.facility where code = '%s'".formatted(one)))
				.isEqualTo("Northern2");
	}

	@Test
	void namesTheBrokenLines() {
		var good = Staff.code();
		var csv = "code,name,time_zone,npi,active\n%s,North,America/Denver,,\nx,,America/Denver,,\ny,S,Nowhere,,\n"
				.formatted(good) + "z,S,America/Denver,1234567890,\nw,S,America/Denver,,maybe\n";

		var refused = staff.importing("facilities", csv, false);

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.json().path("errors").findValuesAsString("field")).containsExactly("line 3: name",
				"line 4: time_zone", "line 5: npi", "line 6: active");
		assertThat(sql.query("select count(*) from procedures.facility where code = '%s'".formatted(good)))
				.isEqualTo("0");
	}
}
