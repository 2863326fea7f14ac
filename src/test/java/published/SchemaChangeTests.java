package published;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Each thing that may not be done to a released shape, done to one. */
class SchemaChangeTests {

	static final String RELEASED = """
			{"$id": "urn:example:Seen", "type": "object", "properties": {
				"who": {"type": "string", "format": "uuid"},
				"how": {"type": "string", "enum": ["well", "badly"]},
				"much": {"type": "number"},
				"until": {"type": ["string", "null"], "format": "date"},
				"parts": {"type": "array", "items": {"type": "object",
					"properties": {"name": {"type": "string"}, "note": {"type": ["string", "null"]}},
					"required": ["name"]}},
				"words": {"type": "object", "additionalProperties": {"type": "string"}}
			}, "required": ["who", "how", "much", "parts", "words"]}""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			"who": {"type": "string", "format": "uuid"}, |  | who is gone
			"who": { | "whom": { | who is gone
			{"type": "number"} | {"type": "integer"} | much was [number] and is [integer]
			{"type": "number"} | {"type": "string"} | much was [number] and is [string]
			{"type": "number"} | {"type": "number", "maximum": 9} | much had maximum none and has 9
			"format": "uuid" | "format": "uri" | who had format "uuid" and has "uri"
			"format": "date" | "format": "date-time" | until had format
			["well", "badly"] | ["well"] | how no longer knows badly
			["well", "badly"] | ["well", "badly", "so-so"] | how may now be so-so
			, "enum": ["well", "badly"] |  | how is a list of constants on one side only
			"required": ["who" | "required": ["until", "who" | until may no longer be absent
			"required": ["who", | "required": [ | who may now be absent
			{"type": ["string", "null"], "format": "date"} | {"type": "string", "format": "date"} | until was [null, string]
			"required": ["name"] | "required": ["name", "note"] | parts[].note may no longer be absent
			"name": {"type": "string"}, |  | parts[].name is gone
			"array", "items": {"type": "object" | "array", "items": {"type": "string" | parts[] was [object]
			"additionalProperties": {"type": "string"} | "additionalProperties": {"type": "number"} | words{} was [string]
			, "additionalProperties": {"type": "string"} |  | words{} is said on one side only
			"urn:example:Seen" | "urn:example:Noticed" | the whole had $id
			"much": { | "new": {"type": "string"}, "much": { | -
			{"name": { | {"new": {"type": "string"}, "name": { | -
			"who": {"type" | "who":  {"type" | -
			""")
	void findsWhatMayNotBe(String was, String is, String fault) {
		assertThat(RELEASED).contains(was);
		var now = RELEASED.replace(was, is == null ? "" : is);

		var faults = SchemaChange.faults(json(RELEASED), json(now));

		if (fault.equals("-")) {
			assertThat(faults).isEmpty();
		}
		else {
			assertThat(faults).anySatisfy(it -> assertThat(it).contains(fault));
		}
	}

	@Test
	void takesWhatIsNewAndRequiredForABrokenPromise() {
		var now = RELEASED.replace("\"much\": {", "\"new\": {\"type\": \"string\"}, \"much\": {")
				.replace("[\"who\",", "[\"new\", \"who\",");

		assertThat(SchemaChange.faults(json(RELEASED), json(now))).singleElement().asString()
				.contains("new is new and required");
	}

	private static JsonNode json(String text) {
		return ExactJson.parse(text);
	}
}
