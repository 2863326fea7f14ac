package published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import outbox.naming.Lifting;
import outbox.naming.Payloads;
import rehearsal.lifting.RenamesResult;
import rehearsal.lifting.WeighsWithUnit;
import tools.jackson.databind.node.ObjectNode;

/** What is found in a corpus that is not whole, or not read as it should be: of an event with a history. */
class CorpusReadingTests {

	static final String TYPE = "rehearsal.RehearsalHeld";
	static final String IDS = """
			"rehearsalId": "0195a000-0000-7000-8000-000000000001", "version": 1,
			"patientId": "0195a000-0000-7000-8000-000000000002",""";
	static final String TODAY = """
			{IDS "verdict": "passed", "weight": {"value": 1.50, "unit": "g"}}""";

	@TempDir Path folder;

	final Map<SchemaName, ObjectNode> schemas = new TreeMap<>(PublishedEvents.of("rehearsal").schemas());

	@BeforeEach
	void aCorpusThatIsWhole() throws IOException {
		schemas.put(SchemaName.parse(TYPE + ".v1"), ExactJson.parse("""
				{"type": "object", "properties": {"result": {"type": "string"}, "grams": {"type": ["number", "null"]}},
				"required": ["result"]}"""));
		write("v1/full.json", "{IDS \"result\": \"passed\", \"grams\": 1.50}");
		write("v1/full.today.json", TODAY);
		write("v1/bare.json", "{IDS \"result\": \"passed\"}");
		write("v1/bare.today.json", "{IDS \"verdict\": \"passed\"}");
		write("v3/full.json", TODAY);
		write("v3/bare.json", "{IDS \"verdict\": \"failed\", \"weight\": null}");
	}

	@Test
	void findsNothingWhereAllIsWell() {
		var reading = reading();

		assertThat(reading.gaps()).isEmpty();
		assertThat(reading.unlikeTheirSchema()).isEmpty();
		assertThat(reading.misread()).isEmpty();
	}

	@Test
	void findsASchemaWithoutPayloads() {
		schemas.put(SchemaName.parse(TYPE + ".v2"), ExactJson.parse("{}"));

		assertThat(reading().gaps()).containsExactly(TYPE + ".v2: fewer than two payloads in the corpus");
	}

	@Test
	void findsPayloadsWithoutASchema() {
		schemas.remove(SchemaName.parse(TYPE + ".v1"));

		assertThat(reading().gaps()).singleElement().asString()
				.contains(TYPE + ".v1: there are payloads and no schema");
	}

	@Test
	void findsWhatNoPayloadShows() throws IOException {
		write("v1/bare.json", "{IDS \"result\": \"passed\", \"grams\": 2}");
		write("v3/full.json", "{IDS \"verdict\": \"failed\"}");

		assertThat(reading().gaps()).containsExactly(TYPE + ".v1: no payload shows grams absent",
				TYPE + ".v3: no payload shows weight filled", TYPE + ".v3: no payload shows weight.unit filled",
				TYPE + ".v3: no payload shows weight.value filled");
	}

	@Test
	void findsAPayloadUnlikeItsSchema() throws IOException {
		write("v3/full.json", TODAY.replace("1.50", "\"1.50\""));

		assertThat(reading().unlikeTheirSchema()).singleElement().asString()
				.contains(TYPE + ".v3 full.json", "/weight/value", "string found");
	}

	@Test
	void findsAnIdThatIsNone() throws IOException {
		write("v3/bare.json", "{\"rehearsalId\": \"1\", \"version\": 1, \"verdict\": \"failed\"}");

		assertThat(reading().unlikeTheirSchema()).hasSize(2)
				.anySatisfy(it -> assertThat(it).contains("/rehearsalId", "uuid"))
				.anySatisfy(it -> assertThat(it).contains("patientId"));
	}

	@Test
	void findsAnOldPayloadThatSaysNotWhatItIsToday() throws IOException {
		Files.delete(folder.resolve(TYPE + "/v1/bare.today.json"));

		assertThat(reading().misread()).singleElement().asString()
				.contains(".v1 bare.json: is of an older version");
	}

	@Test
	void findsWhatIsReadAsSomethingElse() throws IOException {
		write("v1/full.today.json", TODAY.replace("1.50", "1.5"));
		write("v3/full.json", TODAY.replace("\"passed\"", "\"passed\", \"mood\": 1"));

		assertThat(reading().misread()).containsExactly(
				TYPE + ".v1 full.json: /weight/value was 1.5 and is written 1.50",
				TYPE + ".v3 full.json: /mood was 1 and is written absent");
	}

	@Test
	void findsWhatCannotBeRead() throws IOException {
		write("v1/bare.json", "{IDS \"result\": \"unspeakable\"}");

		assertThat(reading().misread()).singleElement().asString().contains("cannot be read", "no verdict");
	}

	private CorpusReading reading() {
		try (var beans = new AnnotationConfigApplicationContext(Lifting.class, Payloads.class, RenamesResult.class,
				WeighsWithUnit.class)) {
			return new CorpusReading(new Corpus(folder), schemas, PublishedEvents.of("rehearsal"),
					beans.getBean(Lifting.class), beans.getBean(Payloads.class));
		}
	}

	private void write(String file, String payload) throws IOException {
		var path = folder.resolve(TYPE).resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, payload.replace("IDS", IDS));
	}
}
