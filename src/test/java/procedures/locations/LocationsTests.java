package procedures.locations;

import static org.assertj.core.api.Assertions.assertThat;
import static procedures.Ward.with;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import procedures.Staff;
import procedures.WardTest;

class LocationsTests extends WardTest {

	private static final String HEADER = "facility,code,part_of,physical_type,name,active\n";

	private Staff staff;
	private UUID facility;

	@BeforeEach
	void begin() {
		staff = new Staff(api);
		facility = staff.facility("America/Denver");
	}

	@Test
	void lieWithinLargerOnes() {
		var wardOf = staff.location(facility, null, "wa");
		var room = staff.location(facility, wardOf, "ro");

		var bed = api.post("/locations", Staff.locationBody(facility, room, "bd"));

		assertThat(bed.status()).as(bed.body()).isEqualTo(201);
		assertThat(bed.text("/partOf")).isEqualTo(room.toString());
		assertThat(api.get("/locations/" + bed.id()).json()).isEqualTo(bed.json());
		assertThat(ward.all("/locations?facilityId=" + facility, "physicalType")).containsExactly("wa", "ro", "bd");
		assertThat(ward.all("/locations?facilityId=" + facility + "&partOf=" + room, "id"))
				.containsExactly(bed.id().toString());
	}

	@ParameterizedTest(name = "a {1} is not within a {0}")
	@CsvSource({"bd, ro", "bd, bd", "ro, wa", "ro, ro", "wa, bu"})
	void areNotWithinSmallerOnes(String whole, String part) {
		var smaller = staff.location(facility, null, whole);

		var refused = api.post("/locations", Staff.locationBody(facility, smaller, part));

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.field()).isEqualTo("partOf");
	}

	@Test
	void stayInTheirFacility() {
		var elsewhere = staff.location(staff.facility("America/Denver"), null, "wa");
		var body = Staff.locationBody(facility, null, "ro");
		var room = api.post("/locations", body);

		assertThat(api.post("/locations", Staff.locationBody(facility, elsewhere, "ro")).field()).isEqualTo("partOf");
		assertThat(api.put("/locations/" + room.id(), with(body, "facilityId", staff.facility("UTC")), 1).field())
				.isEqualTo("facilityId");
		assertThat(api.post("/locations", Staff.locationBody(UUID.randomUUID(), null, "ro")).field())
				.isEqualTo("facilityId");
	}

	@Test
	void areCorrectedButNotBelowWhatIsInThem() {
		var body = Staff.locationBody(facility, null, "wa");
		var wing = api.post("/locations", body);
		staff.location(facility, wing.id(), "ro");

		var refused = api.put("/locations/" + wing.id(), with(body, "physicalType", "bd"), 1);
		var larger = api.put("/locations/" + wing.id(), with(body, "physicalType", "wi"), 1);

		assertThat(refused.field()).isEqualTo("physicalType");
		assertThat(larger.status()).as(larger.body()).isEqualTo(200);
		assertThat(larger.version()).isEqualTo(2);
		assertThat(api.put("/locations/" + wing.id(), body, 1).status()).isEqualTo(412);
		assertThat(api.post("/locations", body).text("/existingId")).isEqualTo(wing.id().toString());
	}

	@Test
	void areImportedInAnyOrder() {
		var code = api.get("/facilities/" + facility).text("/code");
		var csv = HEADER + "%1$s,3-12-A,3-12,bd,Bed A,\n%1$s,3-12,3,ro,Room 12,\n%1$s,3,,wa,Ward 3,\n".formatted(code);

		var trial = staff.importing("locations", csv, true);
		assertThat(ward.all("/locations?facilityId=" + facility, "id")).isEmpty();
		var entered = staff.importing("locations", csv, false);
		var again = staff.importing("locations", csv.replace("Bed A", "Bed 1"), false);

		assertThat(trial.body()).isEqualTo("{\"dryRun\":true,\"rows\":3,\"added\":3,\"changed\":0,\"unchanged\":0}");
		assertThat(entered.body()).isEqualTo(trial.body().replace("true", "false"));
		assertThat(again.body()).isEqualTo("{\"dryRun\":false,\"rows\":3,\"added\":0,\"changed\":1,\"unchanged\":2}");
		assertThat(ward.all("/locations?facilityId=" + facility, "code")).containsExactly("3", "3-12", "3-12-A");
	}

	@Test
	void namesTheBrokenLines() {
		var code = api.get("/facilities/" + facility).text("/code");
		var csv = HEADER + "%1$s,3,,wa,Ward,\nnowhere,4,,wa,Ward,\n%1$s,5,9,ro,Room,\n%1$s,6,3,wa,Ward,\n%1$s,7,,cell,X,\n"
				.formatted(code);

		var refused = staff.importing("locations", csv, false);

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.json().path("errors").findValuesAsString("field")).containsExactlyInAnyOrder(
				"line 3: facility", "line 4: part_of", "line 5: part_of", "line 6: physical_type");
		assertThat(ward.all("/locations?facilityId=" + facility, "id")).isEmpty();
	}
}
