package procedures.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static procedures.Ward.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import patients.events.DemographicsCorrected;
import patients.events.PatientRegistered;
import procedures.WardTest;

/** The roster hears of patients through the log; one test hands it events itself, as a redelivery would. */
class RosterTests extends WardTest {

	static final LocalDate BORN = LocalDate.parse("1980-04-02");

	@Autowired
	RosterKeeping keeping;

	@Test
	void knowsWhoWasRegistered() {
		var patient = ward.patient();

		assertThat(api.post("/encounters", visit(patient)).status()).isEqualTo(201);
		assertThat(name(patient)).isEqualTo("Rivera, Ana");
	}

	@Test
	void hasWhoeverRegistrationRegisteredForThoseWhoSayAfterWhat() {
		var registered = api.post("/patients", Map.of("name", Map.of("family", "Rivera", "given", List.of("Ana")),
				"birthDate", "1980-04-02", "sex", "female"));

		var started = api.post("/encounters", visit(registered.id()), "Concord-After",
				registered.header("Concord-Position"));

		assertThat(started.status()).as(started.body()).isEqualTo(201);
		assertThat(name(registered.id())).isEqualTo("Rivera, Ana");
	}

	/** Word may be on its way; what is on its way is waited for, so nobody has to ask twice. */
	@Test
	void waitsForWhoWasRegisteredAMomentAgo() {
		for (var visits = 0; visits < 50; visits++) {
			var registered = api.post("/patients", Map.of("name", Map.of("family", "Rivera"), "birthDate",
					"1980-04-02", "sex", "female"));

			assertThat(api.post("/encounters", visit(registered.id())).status()).isEqualTo(201);
		}
	}

	@Test
	void refusesAStranger() {
		var refused = api.post("/encounters", visit(UUID.randomUUID()));

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.field()).isEqualTo("patientId");
	}

	/** F4: the copied name follows the correction. */
	@Test
	void followsACorrection() {
		var patient = ward.patient();

		publishing.publish("patients", corrected(patient, 2, "Rivera-Lopez"));
		delivered.await();

		assertThat(name(patient)).isEqualTo("Rivera-Lopez, Ana Maria");
	}

	/** C4: what is delivered again changes nothing, in whatever order. */
	@Test
	void appliesAVersionOnce() {
		var patient = ward.patient();

		publishing.within("procedures", () -> {
			keeping.on(corrected(patient, 3, "Third"));
			keeping.on(corrected(patient, 2, "Second"));
			keeping.on(corrected(patient, 3, "Again"));
			keeping.on(new PatientRegistered(patient, 1, "M", "First", List.of(), BORN, "female"));
		});

		assertThat(name(patient)).isEqualTo("Third, Ana Maria");
	}

	@Test
	void namesAPersonWithoutGivenNames() {
		var patient = UUID.randomUUID();

		publishing.publish("patients", new PatientRegistered(patient, 1, "M", "Unknown", List.of(), BORN,
				"unknown"));
		delivered.await();

		assertThat(name(patient)).isEqualTo("Unknown");
	}

	private static DemographicsCorrected corrected(UUID patient, int version, String family) {
		return new DemographicsCorrected(patient, version, "MRN", family, List.of("Ana", "Maria"), BORN, "female");
	}

	private String name(UUID patient) {
		return sql.query("select name from procedures.roster where patient_id = '%s'".formatted(patient));
	}
}
