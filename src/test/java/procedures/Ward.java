package procedures;

import concord.Api;
import concord.Api.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import outbox.Delivered;
import outbox.Publishing;
import patients.events.PatientRegistered;

/** A ward in New York: patients arrive by their event, visits and acts by the web API. */
public class Ward {

	public static final String START = "2025-03-01T23:30:00-05:00";
	public static final String END = "2025-03-02T00:15:00-05:00";

	/** Who does what is done here, and who signs for it. */
	public static final String SURGEON = "1234567893";
	public static final String COSIGNER = "1003000126";

	/** By their ports: where they are there already. */
	private static final Set<Integer> STAFFED = ConcurrentHashMap.newKeySet();

	public final Api api;
	private final Publishing publishing;
	private final Delivered delivered;

	public Ward(int port, Publishing publishing, Delivered delivered) {
		this.api = new Api(port);
		this.publishing = publishing;
		this.delivered = delivered;
		if (STAFFED.add(port)) {
			List.of(SURGEON, COSIGNER).forEach(npi -> api.post("/practitioners", Staff.practitionerBody(npi)));
		}
	}

	/** Somebody of whom the roster knows. */
	public UUID patient() {
		var patientId = UUID.randomUUID();
		publishing.publish("patients", new PatientRegistered(patientId, 1, "MRN-" + patientId, "Rivera",
				List.of("Ana"), LocalDate.parse("1980-04-02"), "female"));
		delivered.await();
		return patientId;
	}

	public UUID visitOf(UUID patientId) {
		return api.post("/encounters", visit(patientId)).id();
	}

	public static Map<String, Object> visit(UUID patientId) {
		var body = new LinkedHashMap<String, Object>();
		body.put("patientId", patientId);
		body.put("class", "AMB");
		body.put("start", "2025-03-01T21:00:00-05:00");
		return body;
	}

	/** An act on a new patient in a new visit, documented. */
	public Answer act() {
		var patientId = patient();
		return api.post("/procedures", act(patientId, visitOf(patientId)));
	}

	public static Map<String, Object> act(UUID patientId, UUID encounterId) {
		var body = new LinkedHashMap<String, Object>();
		body.put("patientId", patientId);
		body.put("encounterId", encounterId);
		body.put("code", Map.of("system", "http://snomed.info/sct", "code", "80146002", "display", "Appendectomy"));
		body.put("modifiers", List.of("22"));
		body.put("diagnoses", List.of(Map.of("system", "http://hl7.org/fhir/sid/icd-10-cm", "code", "K35.80"),
				Map.of("system", "http://hl7.org/fhir/sid/icd-10-cm", "code", "R10.31")));
		body.put("quantity", Map.of("value", "1.50", "unit", "1"));
		body.put("performers", List.of(Map.of("function", "primary", "practitioner", SURGEON)));
		body.put("start", START);
		return body;
	}

	/** The body {@code documented} was made with, and a reason. */
	public static Map<String, Object> amendment(Answer documented, String reason) {
		var body = act(UUID.fromString(documented.text("/patientId")),
				UUID.fromString(documented.text("/encounterId")));
		body.put("reason", reason);
		return body;
	}

	/** {@code body} with {@code value} at {@code field}; no field where {@code value} is {@code null}. */
	public static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
		var changed = new LinkedHashMap<>(body);
		changed.put(field, value);
		if (value == null) {
			changed.remove(field);
		}
		return changed;
	}

	public Answer complete(UUID procedureId) {
		return api.post("/procedures/" + procedureId + "/complete", Map.of("end", END));
	}

	public Answer enterInError(UUID procedureId) {
		return api.post("/procedures/" + procedureId + "/enter-in-error", Map.of("reason", "wrong patient"));
	}

	/** What every item of a list says of {@code field}, on all its pages. */
	public List<String> all(String list, String field) {
		var found = new ArrayList<String>();
		var page = api.get(list);
		while (true) {
			page.json().path("items").forEach(item -> found.add(item.path(field).asString()));
			if (page.json().path("next").isNull()) {
				return found;
			}
			page = api.get(list + "&after=" + page.text("/next"));
		}
	}
}
