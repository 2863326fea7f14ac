package published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON in files: decimals as they are written, lines that are the same on every machine. */
final class ExactJson {

	private static final JsonMapper JSON = JsonMapper.builder()
			.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
			.build();
	private static final DefaultPrettyPrinter LINES = new DefaultPrettyPrinter(
			Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
			.withObjectIndenter(new DefaultIndenter("  ", "\n"));

	private ExactJson() {
	}

	static ObjectNode read(Path file) {
		try {
			return parse(Files.readString(file));
		}
		catch (IOException e) {
			throw new IllegalStateException(file.toString(), e);
		}
	}

	static ObjectNode parse(String json) {
		return JSON.readValue(json, ObjectNode.class);
	}

	static ObjectNode object() {
		return JSON.createObjectNode();
	}

	static String lines(JsonNode node) {
		return JSON.writer().with(LINES).writeValueAsString(node) + "\n";
	}
}
