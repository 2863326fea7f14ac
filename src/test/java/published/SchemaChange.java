package published;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What changed between two shapes of one version, as far as it may not. One thing may: a property is added
 * that need not be there. Then every payload of before is still one of now, and a reader of before reads what
 * is written now.
 */
final class SchemaChange {

	private static final Set<String> COMPARED = Set.of("type", "properties", "required", "items",
			"additionalProperties", "enum");

	private final List<String> faults = new ArrayList<>();

	private SchemaChange() {
	}

	/** One line for each broken rule; none where the shapes are equal or only something optional was added. */
	static List<String> faults(JsonNode released, JsonNode now) {
		var change = new SchemaChange();
		change.compare("", released, now);
		return change.faults;
	}

	private void compare(String at, JsonNode released, JsonNode now) {
		if (!names(released.path("type")).equals(names(now.path("type")))) {
			fault(at, "was %s and is %s: no type changes", names(released.path("type")), names(now.path("type")));
			return;
		}
		constants(at, released.path("enum"), now.path("enum"));
		properties(at.isEmpty() ? "" : at + ".", released, now);
		within(at + "[]", released.path("items"), now.path("items"));
		within(at + "{}", released.path("additionalProperties"), now.path("additionalProperties"));
		others(at, released, now);
	}

	private void properties(String at, JsonNode released, JsonNode now) {
		var was = names(released.path("required"));
		var is = names(now.path("required"));
		for (var property : released.path("properties").properties()) {
			var name = property.getKey();
			var today = now.path("properties").path(name);
			if (today.isMissingNode()) {
				fault(at + name, "is gone: no property is removed or renamed");
			}
			else if (is.contains(name) && !was.contains(name)) {
				fault(at + name, "may no longer be absent: no optional turns required, older payloads lack it");
			}
			else if (was.contains(name) && !is.contains(name)) {
				fault(at + name, "may now be absent: readers of before rely on it");
			}
			else {
				compare(at + name, property.getValue(), today);
			}
		}
		is.stream().filter(it -> released.path("properties").path(it).isMissingNode())
				.forEach(it -> fault(at + it, "is new and required: what is added is optional, older payloads lack it"));
	}

	private void constants(String at, JsonNode released, JsonNode now) {
		if (released.isMissingNode() != now.isMissingNode()) {
			fault(at, "is a list of constants on one side only: no type changes");
			return;
		}
		var was = names(released);
		var is = names(now);
		was.stream().filter(it -> !is.contains(it))
				.forEach(it -> fault(at, "no longer knows %s: no constant is removed", it));
		is.stream().filter(it -> !was.contains(it))
				.forEach(it -> fault(at, "may now be %s: readers of before cannot read it", it));
	}

	private void within(String at, JsonNode released, JsonNode now) {
		if (released.isMissingNode() != now.isMissingNode()) {
			fault(at, "is said on one side only: no type changes");
		}
		else if (!released.isMissingNode()) {
			compare(at, released, now);
		}
	}

	private void others(String at, JsonNode released, JsonNode now) {
		var keywords = new TreeSet<>(released.propertyNames());
		keywords.addAll(now.propertyNames());
		keywords.stream().filter(it -> !COMPARED.contains(it) && !released.path(it).equals(now.path(it)))
				.forEach(it -> fault(at, "had %s %s and has %s: no type changes", it, text(released.path(it)),
						text(now.path(it))));
	}

	private void fault(String at, String what, Object... values) {
		faults.add((at.isEmpty() ? "the whole" : at) + " " + what.formatted(values));
	}

	private static String text(JsonNode node) {
		return node.isMissingNode() ? "none" : node.toString();
	}

	private static Set<String> names(JsonNode node) {
		var names = node.isArray() ? node.valueStream() : Stream.of(node).filter(it -> !it.isMissingNode());
		return names.map(it -> it.isNull() ? "null" : it.asString()).collect(Collectors.toCollection(TreeSet::new));
	}
}
