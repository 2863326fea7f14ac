package published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The released schemas, a file each: {@code namespace.Name.vN.json}. */
record SchemaFiles(Path folder) {

	static final SchemaFiles RELEASED = new SchemaFiles(Path.of("docs/events"));

	Map<SchemaName, ObjectNode> read() {
		var schemas = new TreeMap<SchemaName, ObjectNode>();
		try (var files = Files.list(folder)) {
			files.filter(it -> it.toString().endsWith(".json")).forEach(it -> schemas.put(
					SchemaName.parse(it.getFileName().toString().replaceFirst("\\.json$", "")), ExactJson.read(it)));
		}
		catch (IOException e) {
			throw new IllegalStateException(e);
		}
		return schemas;
	}

	/** Refuses where the code does to what was released what must not be done. */
	void write(Map<SchemaName, ObjectNode> code) {
		var language = new PublishedLanguage(read(), code);
		if (!language.faults().isEmpty()) {
			throw new IllegalStateException("nothing is written: " + String.join("\n", language.faults()));
		}
		language.unwritten().forEach(this::write);
	}

	private void write(SchemaName name, JsonNode schema) {
		try {
			Files.writeString(folder.resolve(name + ".json"), ExactJson.lines(schema));
		}
		catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}
}
