package concord.loader;

import concord.client.WebApi;
import concord.loader.export.PriceList;
import concord.loader.export.Row;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * procedures.csv: each row an act, documented and completed; conditions.csv: what was found at the visit. The
 * diagnoses of an act are its own reason first, then those of its visit in the file's order.
 */
final class Acts {

	private static final int MOST_DIAGNOSES = 12;

	record Diagnosis(String system, String code) {
	}

	private final WebApi api;
	private final Known known;
	private final Map<String, Set<Diagnosis>> findings = new HashMap<>();

	Acts(WebApi api, Known known) {
		this.api = api;
		this.known = known;
	}

	void condition(Row row) {
		findings.computeIfAbsent(row.get("ENCOUNTER"), visit -> new LinkedHashSet<>())
				.add(new Diagnosis(row.get("SYSTEM", PriceList.SNOMED), row.get("CODE")));
	}

	/** @param ordinal which of the rows that look alike it is, from 1 */
	void load(Row row, int ordinal) {
		var patient = known.patient(row.get("PATIENT"))
				.orElseThrow(() -> row.broken("its patient is not loaded"));
		var visit = known.encounter(row.get("ENCOUNTER"))
				.orElseThrow(() -> row.broken("its encounter is not loaded"));
		var answer = Registrations.accepted(row, api.post("/procedures", Map.ofEntries(
				Map.entry("patientId", patient.id()),
				Map.entry("encounterId", visit),
				Map.entry("code", Map.of("system", row.get("SYSTEM", PriceList.SNOMED),
						"code", row.get("CODE"), "display", row.get("DESCRIPTION"))),
				Map.entry("modifiers", List.of()),
				Map.entry("diagnoses", diagnoses(row)),
				Map.entry("quantity", Map.of("value", "1", "unit", "1")),
				Map.entry("performers", List.of()),
				Map.entry("start", row.get("START")),
				Map.entry("identifiers",
						Registrations.identifiers("procedures", look(row) + "/" + ordinal)))));
		if (!row.get("STOP").isEmpty()) {
			new Closing(api, "/procedures/" + answer.id(), "complete", "completed")
					.end(row, answer, row.get("STOP"));
		}
	}

	static String look(Row row) {
		return row.get("ENCOUNTER") + "/" + row.get("START") + "/" + row.get("CODE");
	}

	private List<Diagnosis> diagnoses(Row row) {
		var reason = row.get("REASONCODE", "");
		var own = reason.isEmpty() ? Stream.<Diagnosis>of()
				: Stream.of(new Diagnosis(row.get("SYSTEM", PriceList.SNOMED), reason));
		return Stream.concat(own, findings.getOrDefault(row.get("ENCOUNTER"), Set.of()).stream())
				.distinct().limit(MOST_DIAGNOSES).toList();
	}
}
