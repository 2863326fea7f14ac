package concord.loader;

import concord.client.WebApi;
import concord.loader.Coverages.Coverage;
import concord.loader.Coverages.Payer;
import concord.loader.Coverages.Transition;
import concord.loader.export.Row;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * payers.csv and payer_transitions.csv: who paid for whom, when. A coverage has no id in the export; the
 * patient, the rank and its first day tell it from the others, and an earlier run's are read back before any
 * is added.
 */
final class CoverageRecords {

	private static final String NOBODY = "NO_INSURANCE";

	private final WebApi api;
	private final Known known;
	private final ZoneId zone;
	private final Map<String, Payer> payers = new HashMap<>();
	private final Map<String, List<Transition>> transitions = new LinkedHashMap<>();

	CoverageRecords(WebApi api, Known known, ZoneId zone) {
		this.api = api;
		this.known = known;
		this.zone = zone;
	}

	void payer(Row row) {
		var name = row.get("NAME");
		var code = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-");
		payers.put(row.get("Id"), new Payer(code, name));
	}

	void transition(Row row) {
		if (known.patient(row.get("PATIENT")).isEmpty()) {
			throw row.broken("its patient is not loaded");
		}
		var secondary = row.get("SECONDARY_PAYER", "").isEmpty() ? null : payer(row, "SECONDARY_PAYER");
		transitions.computeIfAbsent(row.get("PATIENT"), patient -> new ArrayList<>())
				.add(Transition.of(row, payer(row, "PAYER"), secondary, zone));
	}

	private Payer payer(Row row, String column) {
		var payer = payers.get(row.get(column));
		if (payer == null) {
			throw row.broken("there is no such payer in payers.csv");
		}
		return payer;
	}

	/** By patient, the days nobody paid for left out. */
	Map<String, List<Coverage>> coverages() {
		var coverages = new LinkedHashMap<String, List<Coverage>>();
		transitions.forEach((patient, rows) -> coverages.put(patient,
				Coverages.of(rows).stream()
						.filter(coverage -> !coverage.payer().name().equals(NOBODY)).toList()));
		return coverages;
	}

	/** The coverages of a patient that an earlier run recorded. */
	Set<String> recorded(String patient) {
		var of = known.patient(patient).orElseThrow();
		return of.isNew() ? Set.of() : recorded(of);
	}

	private Set<String> recorded(Known.Patient of) {
		var recorded = new HashSet<String>();
		for (@Nullable String next = ""; next != null;) {
			var page = api.get("/patients/" + of.id() + "/coverages?limit=200" + next).body();
			page.path("items").forEach(it -> recorded.add(
					key(it.path("rank").asInt(), it.path("period").path("start").asString(""))));
			next = page.hasNonNull("next") ? "&after=" + page.path("next").asString() : null;
		}
		return recorded;
	}

	/**
	 * Where its answer was lost and it was sent again, it overlaps with itself: then it is found recorded.
	 */
	void load(String patient, Coverage coverage) {
		var period = new HashMap<String, @Nullable Object>();
		period.put("start", coverage.start().toString());
		period.put("end", coverage.end() == null ? null : coverage.end().toString());
		var of = known.patient(patient).orElseThrow();
		var answer = api.post("/patients/" + of.id() + "/coverages", Map.of(
				"payer", Map.of("code", coverage.payer().code(), "name", coverage.payer().name()),
				"memberNumber", coverage.member(), "rank", coverage.rank(), "period", period));
		if (!answer.ok() && !(answer.status() == 409 && recorded(of).contains(key(coverage)))) {
			throw coverage.row().broken(answer.problem());
		}
	}

	static String key(Coverage coverage) {
		return key(coverage.rank(), coverage.start().toString());
	}

	private static String key(int rank, String start) {
		return rank + " from " + start;
	}
}
