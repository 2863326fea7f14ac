package published;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The schemas that were released beside those the code makes. An event is never renamed, moved or narrowed; a
 * new shape is a new version; an old version stays.
 */
record PublishedLanguage(SortedMap<SchemaName, JsonNode> released, SortedMap<SchemaName, JsonNode> code) {

	PublishedLanguage(Map<SchemaName, ? extends JsonNode> released, Map<SchemaName, ? extends JsonNode> code) {
		this(new TreeMap<>(released), new TreeMap<SchemaName, JsonNode>(code));
	}

	/** What must not be; nothing may be written while one of these stands. */
	List<String> faults() {
		return Stream.of(gone(), goneBack(), missingVersions(), changed()).flatMap(List::stream).toList();
	}

	/** What the code says and the files do not yet: new events, new versions, optional additions. */
	SortedMap<SchemaName, JsonNode> unwritten() {
		var unwritten = new TreeMap<>(code);
		unwritten.entrySet().removeIf(it -> it.getValue().equals(released.get(it.getKey())));
		return unwritten;
	}

	private List<String> gone() {
		return released.keySet().stream().filter(it -> today(it.type()).isEmpty())
				.map(it -> it + ": " + whereTo(it)).toList();
	}

	private String whereTo(SchemaName lost) {
		var unheardOf = code.keySet().stream().filter(it -> ofReleased(it.type()).isEmpty()).toList();
		var moved = unheardOf.stream().filter(it -> it.name().equals(lost.name())).findFirst();
		var renamed = unheardOf.stream().filter(it -> it.namespace().equals(lost.namespace())).findFirst();
		return moved.map(it -> "an event is never moved, and here is " + it.type())
				.or(() -> renamed.map(it -> "an event is never renamed, and here is " + it.type()))
				.orElse("an event is never removed: the log still holds it");
	}

	private List<String> goneBack() {
		return released.keySet().stream()
				.filter(it -> today(it.type()).filter(now -> now.version() < it.version()).isPresent())
				.map(it -> it + ": was released, and the code is at an older version").toList();
	}

	private List<String> missingVersions() {
		var missing = new ArrayList<String>();
		code.keySet().forEach(now -> IntStream.range(1, now.version()).mapToObj(now::version)
				.filter(it -> !released.containsKey(it))
				.forEach(it -> missing.add(it + ": an old version stays for ever, and its schema is not here")));
		return missing;
	}

	private List<String> changed() {
		return code.entrySet().stream().filter(it -> released.containsKey(it.getKey()))
				.flatMap(it -> SchemaChange.faults(released.get(it.getKey()), it.getValue()).stream()
						.map(fault -> it.getKey() + ": " + fault + "; a new shape is a new schema version"))
				.toList();
	}

	private Optional<SchemaName> today(String type) {
		return code.keySet().stream().filter(it -> it.type().equals(type)).findFirst();
	}

	private List<SchemaName> ofReleased(String type) {
		return released.keySet().stream().filter(it -> it.type().equals(type)).toList();
	}
}
