package published;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import published.Corpus.Case;
import tools.jackson.databind.JsonNode;

/**
 * Whether the cases of a schema show all it may say: every property filled somewhere, what may be absent
 * absent somewhere, every list empty somewhere.
 */
final class Exercised {

	private final Set<String> wanted = new TreeSet<>();
	private final Set<String> seen = new TreeSet<>();

	private Exercised() {
	}

	/** One line for each thing no case shows. */
	static List<String> missing(JsonNode schema, List<Case> cases) {
		var exercised = new Exercised();
		exercised.want("", schema);
		cases.forEach(it -> exercised.see("", schema, it.payload()));
		exercised.wanted.removeAll(exercised.seen);
		return new ArrayList<>(exercised.wanted);
	}

	private void want(String at, JsonNode schema) {
		for (var property : schema.path("properties").properties()) {
			var path = at + property.getKey();
			wanted.add(path + " filled");
			if (schema.path("required").valueStream().noneMatch(it -> it.asString().equals(property.getKey()))) {
				wanted.add(path + " absent");
			}
			if (property.getValue().has("items")) {
				wanted.add(path + " empty");
			}
			want(path + ".", property.getValue());
			want(path + "[].", property.getValue().path("items"));
		}
	}

	private void see(String at, JsonNode schema, JsonNode payload) {
		for (var property : schema.path("properties").properties()) {
			var path = at + property.getKey();
			var value = payload.path(property.getKey());
			seen.add(path + (value.isMissingNode() || value.isNull() ? " absent"
					: value.isArray() && value.isEmpty() ? " empty" : " filled"));
			if (value.isObject()) {
				see(path + ".", property.getValue(), value);
			}
			value.valueStream().filter(JsonNode::isObject)
					.forEach(it -> see(path + "[].", property.getValue().path("items"), it));
		}
	}
}
