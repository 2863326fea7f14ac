package patients.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The ways in which somebody may be meant, as one statement. */
final class Ways {

	private static final String ALL = """
			select c.patient_id, c.parts, c.birth_date, c.reach, bool_or(numbered) as numbered
			from (%s) found join patients.search_card c using (patient_id)
			group by c.patient_id""";

	private static final String NUMBERED = """
			(select patient_id, true as numbered from patients.identifier where value = :number limit 50)
			union all
			(select patient_id, true from patients.patient where mrn_authority = 'urn:concord:mrn' and mrn = :number)""";

	private static final String CARDS =
			"(select patient_id, false as numbered from patients.search_card where %s limit %d)";

	private final List<String> ways = new ArrayList<>();
	private final Map<String, @Nullable Object> values = new HashMap<>();

	Ways numbered(@Nullable String number) {
		if (number != null) {
			ways.add(NUMBERED);
			values.put("number", number);
		}
		return this;
	}

	Ways reached(Collection<String> reach, int most) {
		return reach.isEmpty() ? this
				: by("reach && :reach::text[]", most).set("reach", reach.toArray(String[]::new));
	}

	/** Who has the very names: of many Smiths the limit must not lose the one who is no Smyth. */
	Ways exactly(List<String> parts, int most) {
		values.put("parts", parts.toArray(String[]::new));
		return parts.isEmpty() ? this : by("parts @> :parts::text[]", most);
	}

	/** What it is to have the names: each of the conditions will do. */
	List<String> named(List<String> parts, Map<String, Map<String, Double>> meant, boolean nothingElse) {
		for (int i = 0; i < parts.size(); i++) {
			values.put("part" + i, meant.getOrDefault(parts.get(i), Map.of()).keySet().toArray(String[]::new));
		}
		var named = new ArrayList<String>();
		if (!parts.isEmpty()) {
			named.add(all(parts.size(), -1));
		}
		if (parts.size() > 2 || parts.size() == 2 && nothingElse) {
			IntStream.range(0, parts.size()).forEach(left -> named.add(all(parts.size(), left)));
		}
		return named;
	}

	private static String all(int parts, int leftOut) {
		return String.join(" and ", IntStream.range(0, parts).filter(it -> it != leftOut)
				.mapToObj("parts && :part%d::text[]"::formatted).toList());
	}

	Ways by(String condition, int most) {
		ways.add(CARDS.formatted(condition, most));
		return this;
	}

	Ways set(String name, Object value) {
		values.put(name, value);
		return this;
	}

	boolean none() {
		return ways.isEmpty();
	}

	String sql() {
		return ALL.formatted(String.join("\nunion all\n", ways));
	}

	Map<String, @Nullable Object> values() {
		return values;
	}
}
