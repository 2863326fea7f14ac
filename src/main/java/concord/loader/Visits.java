package concord.loader;

import concord.client.Answer;
import concord.client.Patience;
import concord.client.WebApi;
import concord.loader.export.Row;
import java.util.Map;

/** encounters.csv: each row a visit, started and, when it has an end, finished. */
final class Visits {

	/** Synthea's classes as HL7 v3 ActCode. */
	private static final Map<String, String> CLASSES = Map.of(
			"ambulatory", "AMB", "wellness", "AMB", "outpatient", "AMB", "urgentcare", "AMB", "emergency", "EMER",
			"inpatient", "IMP", "hospice", "IMP", "snf", "IMP", "virtual", "VR", "home", "HH");
	private static final int ROSTER_TRIES = 40;

	private final WebApi api;
	private final Known known;

	Visits(WebApi api, Known known) {
		this.api = api;
		this.known = known;
	}

	void load(Row row) {
		var patient = known.patient(row.get("PATIENT"))
				.orElseThrow(() -> row.broken("its patient is not loaded"));
		var theirs = row.get("Id");
		var answer = Registrations.accepted(row, start(row, patient, Map.of(
				"patientId", patient.id(),
				"class", classOf(row),
				"start", row.get("START"),
				"identifiers", Registrations.identifiers("encounters", theirs))));
		known.encounter(theirs, answer);
		if (!row.get("STOP").isEmpty()) {
			new Closing(api, "/encounters/" + answer.id(), "finish", "finished")
					.end(row, answer, row.get("STOP"));
		}
	}

	private static String classOf(Row row) {
		var code = CLASSES.get(row.get("ENCOUNTERCLASS"));
		if (code == null) {
			throw row.broken("its ENCOUNTERCLASS is none that is known");
		}
		return code;
	}

	/**
	 * A patient registered by this run is waited for by the position of the registration. One registered by
	 * an earlier run has none here; the procedures' roster may still have to catch up after a restart.
	 */
	private Answer start(Row row, Known.Patient patient, Map<String, Object> visit) {
		var answer = api.post("/encounters", visit, patient.position());
		for (var tries = 1; tries < ROSTER_TRIES && isNotOnTheRosterYet(patient, answer); tries++) {
			Patience.pause();
			answer = api.post("/encounters", visit, patient.position());
		}
		return answer;
	}

	private static boolean isNotOnTheRosterYet(Known.Patient patient, Answer answer) {
		return !patient.isNew() && (answer.status() == 404 || answer.refuses("patientId"));
	}
}
