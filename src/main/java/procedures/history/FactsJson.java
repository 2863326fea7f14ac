package procedures.history;

import org.jspecify.annotations.Nullable;
import procedures.events.BillableFacts;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Facts as they are kept: in the published language, whose old payloads stay readable for ever. */
final class FactsJson {

	private static final JsonMapper JSON = JsonMapper.builder()
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
			.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
			.build();

	private FactsJson() {
	}

	static @Nullable String write(@Nullable BillableFacts facts) {
		return facts == null ? null : JSON.writeValueAsString(facts);
	}

	static @Nullable BillableFacts read(@Nullable String facts) {
		return facts == null ? null : JSON.readValue(facts, BillableFacts.class);
	}
}
