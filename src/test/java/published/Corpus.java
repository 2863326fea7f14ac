package published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * Payloads as the log holds them, kept for ever: {@code <type>/v<N>/<case>.json}, and beside one of an older
 * version {@code <case>.today.json}, what it is read as today.
 */
record Corpus(Path folder) {

	static final Corpus GOLDEN = new Corpus(Path.of("src/test/resources/corpus"));

	private static final String TODAY = ".today.json";

	record Case(SchemaName schema, Path file, ObjectNode payload, Optional<ObjectNode> today) {

		@Override
		public String toString() {
			return schema + " " + file.getFileName();
		}
	}

	List<Case> cases() {
		try (var files = Files.walk(folder)) {
			return files.filter(it -> it.toString().endsWith(".json") && !it.toString().endsWith(TODAY)).sorted()
					.map(this::read).toList();
		}
		catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	SortedMap<SchemaName, List<Case>> bySchema() {
		return cases().stream().collect(Collectors.groupingBy(Case::schema, TreeMap::new, Collectors.toList()));
	}

	private Case read(Path file) {
		var within = folder.relativize(file);
		var schema = SchemaName.parse(within.getName(0) + "." + within.getName(1));
		var today = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.json$", TODAY));
		return new Case(schema, file, ExactJson.read(file),
				Files.exists(today) ? Optional.of(ExactJson.read(today)) : Optional.empty());
	}
}
