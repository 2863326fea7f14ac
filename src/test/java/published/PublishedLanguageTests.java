package published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** What may be done to the set of released events, and what may not; and what is written where. */
class PublishedLanguageTests {

	@TempDir Path folder;

	final Map<SchemaName, ObjectNode> released =
			schemas("ward.BedTaken.v1", "ward.BedFreed.v1", "ward.BedFreed.v2");
	final Map<SchemaName, ObjectNode> code = schemas("ward.BedTaken.v1", "ward.BedFreed.v2");

	@Test
	void isWholeWhereEveryReleasedEventIsThere() {
		assertThat(language().faults()).isEmpty();
		assertThat(language().unwritten()).isEmpty();
	}

	@Test
	void neverRenames() {
		replace("ward.BedTaken.v1", "ward.BedOccupied.v1");

		assertThat(language().faults()).containsExactly(
				"ward.BedTaken.v1: an event is never renamed, and here is ward.BedOccupied");
	}

	@Test
	void neverMoves() {
		replace("ward.BedTaken.v1", "hospital.BedTaken.v1");

		assertThat(language().faults()).containsExactly(
				"ward.BedTaken.v1: an event is never moved, and here is hospital.BedTaken");
	}

	@Test
	void neverForgets() {
		code.remove(SchemaName.parse("ward.BedTaken.v1"));

		assertThat(language().faults()).containsExactly(
				"ward.BedTaken.v1: an event is never removed: the log still holds it");
	}

	@Test
	void neverGoesBackToAnOlderVersion() {
		replace("ward.BedFreed.v2", "ward.BedFreed.v1");

		assertThat(language().faults()).containsExactly(
				"ward.BedFreed.v2: was released, and the code is at an older version");
	}

	@Test
	void keepsEveryVersion() {
		released.remove(SchemaName.parse("ward.BedFreed.v1"));

		assertThat(language().faults()).containsExactly(
				"ward.BedFreed.v1: an old version stays for ever, and its schema is not here");
	}

	@Test
	void skipsNoVersion() {
		replace("ward.BedTaken.v1", "ward.BedTaken.v3");

		assertThat(language().faults()).singleElement().asString()
				.contains("ward.BedTaken.v2: an old version stays");
	}

	@Test
	void takesANewShapeForANewVersion() {
		properties(code, "ward.BedTaken.v1").remove("bed");

		assertThat(language().faults()).containsExactly("ward.BedTaken.v1: bed is gone: no property is removed or "
				+ "renamed; a new shape is a new schema version");
	}

	@Test
	void growsByEventsVersionsAndOptionalFields() {
		code.putAll(schemas("ward.BedMade.v1"));
		replace("ward.BedFreed.v2", "ward.BedFreed.v3");
		properties(code, "ward.BedTaken.v1").putObject("note").put("type", "string");

		assertThat(language().faults()).isEmpty();
		assertThat(language().unwritten().keySet()).map(SchemaName::toString)
				.containsExactly("ward.BedFreed.v3", "ward.BedMade.v1", "ward.BedTaken.v1");
	}

	@Test
	void isWrittenWhereItGrew() {
		var files = new SchemaFiles(folder);
		files.write(schemas("ward.BedTaken.v1"));
		var grown = schemas("ward.BedTaken.v1", "ward.BedMade.v1");
		properties(grown, "ward.BedTaken.v1").putObject("note").put("type", "string");

		files.write(grown);

		assertThat(files.read()).isEqualTo(grown);
	}

	@Test
	void isNotWrittenWhereItWouldBreak() throws Exception {
		var files = new SchemaFiles(folder);
		files.write(schemas("ward.BedTaken.v1"));
		var broken = schemas("ward.BedTaken.v1", "ward.BedMade.v1");
		properties(broken, "ward.BedTaken.v1").remove("bed");

		assertThatThrownBy(() -> files.write(broken)).hasMessageContaining("ward.BedTaken.v1: bed is gone");

		assertThat(Files.list(folder)).hasSize(1);
		assertThat(files.read()).isEqualTo(schemas("ward.BedTaken.v1"));
	}

	private PublishedLanguage language() {
		return new PublishedLanguage(released, code);
	}

	private void replace(String name, String by) {
		code.remove(SchemaName.parse(name));
		code.putAll(schemas(by));
	}

	private static ObjectNode properties(Map<SchemaName, ObjectNode> of, String name) {
		return of.get(SchemaName.parse(name)).withObject("properties");
	}

	private static Map<SchemaName, ObjectNode> schemas(String... names) {
		var schemas = new TreeMap<SchemaName, ObjectNode>();
		for (var name : names) {
			schemas.put(SchemaName.parse(name), ExactJson.parse("""
					{"type": "object", "properties": {"bed": {"type": "string"}}, "required": []}"""));
		}
		return schemas;
	}
}
