package published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How each kind of component looks in JSON Schema. */
class EventSchemaTests {

	enum Mood { GOOD, BAD }

	record Part(String name, @Nullable BigDecimal share) {
	}

	record Seen(UUID who, LocalDate day, @Nullable OffsetDateTime at, int often, long ever, boolean well,
			Mood mood, @Nullable Mood before, List<Part> parts, List<@Nullable String> notes,
			Map<String, Part> named, @Nullable Part best) {
	}

	record Endless(@Nullable List<Endless> within) {
	}

	record Strange(URI where) {
	}

	static final SchemaName NAME = SchemaName.parse("drill.Seen.v1");
	static final String PART = """
			"properties": {"name": {"type": "string"}, "share": {"type": ["number", "null"]}}, "required": ["name"]""";

	@Test
	void isReadOffTheRecord() {
		assertThat(EventSchema.of(NAME, Seen.class)).isEqualTo(ExactJson.parse("""
				{"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:concord:event:drill.Seen.v1",
				"title": "drill.Seen", "type": "object", "properties": {
					"who": {"type": "string", "format": "uuid"},
					"day": {"type": "string", "format": "date"},
					"at": {"type": ["string", "null"], "format": "date-time"},
					"often": {"type": "integer", "format": "int32"},
					"ever": {"type": "integer", "format": "int64"},
					"well": {"type": "boolean"},
					"mood": {"type": "string", "enum": ["GOOD", "BAD"]},
					"before": {"type": ["string", "null"], "enum": ["GOOD", "BAD", null]},
					"parts": {"type": "array", "items": {"type": "object", PART}},
					"notes": {"type": "array", "items": {"type": ["string", "null"]}},
					"named": {"type": "object", "additionalProperties": {"type": "object", PART}},
					"best": {"type": ["object", "null"], PART}},
				"required": ["who", "day", "often", "ever", "well", "mood", "parts", "notes", "named"]}
				""".replace("PART", PART)));
	}

	@Test
	void refusesWhatHasNoEnd() {
		assertThatThrownBy(() -> EventSchema.of(NAME, Endless.class)).hasMessageContaining("contains itself");
	}

	@Test
	void refusesWhatItDoesNotKnow() {
		assertThatThrownBy(() -> EventSchema.of(NAME, Strange.class))
				.hasMessageContaining("say how java.net.URI looks in JSON");
	}
}
