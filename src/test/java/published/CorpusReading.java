package published;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import outbox.naming.Lifting;
import outbox.naming.Payloads;
import published.Corpus.Case;
import tools.jackson.databind.JsonNode;

/** The corpus held against the schemas and against today's code. */
record CorpusReading(Corpus corpus, Map<SchemaName, ? extends JsonNode> schemas, PublishedEvents events,
		Lifting lifting, Payloads payloads) {

	private static final SchemaRegistry DRAFT =
			SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	/** Every released shape has its cases, which show all it may say; and no case is of anything else. */
	List<String> gaps() {
		var gaps = new ArrayList<String>();
		var cases = corpus.bySchema();
		var names = new TreeSet<>(cases.keySet());
		names.addAll(schemas.keySet());
		for (var name : names) {
			if (!schemas.containsKey(name)) {
				gaps.add(name + ": there are payloads and no schema: an old version stays for ever");
			}
			else if (cases.getOrDefault(name, List.of()).size() < 2) {
				gaps.add(name + ": fewer than two payloads in the corpus");
			}
			else {
				Exercised.missing(schemas.get(name), cases.get(name))
						.forEach(it -> gaps.add(name + ": no payload shows " + it));
			}
		}
		return gaps;
	}

	/** Payloads that are not as their schema says. */
	List<String> unlikeTheirSchema() {
		return corpus.cases().stream().filter(it -> schemas.containsKey(it.schema()))
				.flatMap(it -> DRAFT.getSchema(schemas.get(it.schema())).validate(it.payload(),
						run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
						.stream().map(error -> it + ": " + error)).toList();
	}

	/** Payloads today's code cannot read, or would tell otherwise. */
	List<String> misread() {
		return corpus.cases().stream().flatMap(it -> misread(it).stream().map(fault -> it + ": " + fault)).toList();
	}

	private List<String> misread(Case one) {
		var today = events.today(one.schema().type());
		var old = one.schema().version() < today.getKey().version();
		if (old && one.today().isEmpty()) {
			return List.of("is of an older version, and no .today.json says what it is read as");
		}
		try {
			var event = lifting.read(one.payload().toString(), one.schema().version(), today.getValue());
			return SameJson.differences(old ? one.today().orElseThrow() : one.payload(),
					ExactJson.parse(payloads.write(event)));
		}
		catch (RuntimeException e) {
			return List.of("cannot be read: " + e);
		}
	}
}
