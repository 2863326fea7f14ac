package outbox.naming;

import org.springframework.stereotype.Component;
import outbox.Event;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as JSON. Of its own, not the web's: the log outlives every setting. Offsets and decimals are kept as
 * they are; a field a newer version added is passed over.
 */
@Component
public class Payloads {

	private final JsonMapper json = JsonMapper.builder()
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
			.disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
			.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
			.build();

	public String write(Event event) {
		return json.writeValueAsString(event);
	}

	public Event read(String payload, Class<? extends Event> type) {
		return json.readValue(payload, type);
	}

	/** For a payload that must be lifted first. */
	ObjectNode tree(String payload) {
		return json.readValue(payload, ObjectNode.class);
	}

	Event read(ObjectNode payload, Class<? extends Event> type) {
		return json.treeToValue(payload, type);
	}
}
