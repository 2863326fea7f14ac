package published;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Whether what was read is written again as it was, field by field: texts as they stand, decimals with their
 * zeros. What was absent may be written as {@code null}.
 */
final class SameJson {

	private final List<String> differences = new ArrayList<>();

	private SameJson() {
	}

	static List<String> differences(JsonNode expected, JsonNode written) {
		var same = new SameJson();
		same.compare("", expected, written);
		return same.differences;
	}

	private void compare(String at, JsonNode expected, JsonNode written) {
		if (expected.isObject() && written.isObject()) {
			var names = new TreeSet<>(expected.propertyNames());
			names.addAll(written.propertyNames());
			names.forEach(it -> compare(at + "/" + it, expected.path(it), written.path(it)));
		}
		else if (expected.isArray() && written.isArray() && expected.size() == written.size()) {
			for (var index = 0; index < expected.size(); index++) {
				compare(at + "/" + index, expected.get(index), written.get(index));
			}
		}
		else if (!same(expected, written)) {
			differences.add("%s was %s and is written %s".formatted(at, text(expected), text(written)));
		}
	}

	private static boolean same(JsonNode expected, JsonNode written) {
		if (expected.isNumber() && written.isNumber()) {
			return expected.decimalValue().equals(written.decimalValue());
		}
		return expected.equals(written) || expected.isMissingNode() && written.isNull();
	}

	private static String text(JsonNode node) {
		return node.isMissingNode() ? "absent" : node.toString();
	}
}
