package concord.loader;

import concord.client.Answer;
import concord.client.WebApi;
import concord.loader.export.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** patients.csv: each row a person to register. */
final class Registrations {

	private static final Map<String, String> SEX = Map.of("M", "male", "F", "female");

	private final WebApi api;
	private final Known known;

	Registrations(WebApi api, Known known) {
		this.api = api;
		this.known = known;
	}

	void load(Row row) {
		var theirs = row.get("Id");
		var given = Stream.of(row.get("FIRST"), row.get("MIDDLE", "")).filter(name -> !name.isEmpty())
				.toList();
		var answer = api.post("/patients", Map.of(
				"name", Map.of("family", row.get("LAST"), "given", given),
				"birthDate", row.get("BIRTHDATE"),
				"sex", SEX.getOrDefault(row.get("GENDER"), "unknown"),
				"identifiers", identifiers("patients", theirs)));
		known.patient(theirs, accepted(row, answer));
	}

	static List<Map<String, String>> identifiers(String file, String value) {
		return List.of(Map.of("system", "urn:synthea:" + file, "value", value));
	}

	/** What was created now or by an earlier run. */
	static Answer accepted(Row row, Answer answer) {
		if (answer.ok() || answer.alreadyExists()) {
			return answer;
		}
		throw row.broken(answer.problem());
	}
}
