package concord.web.json;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * Decimals on the wire: written as texts, for a JSON number is a double to most readers; read from texts and
 * numbers, plain notation only. So {@code 1E9999999} is refused before anybody expands it.
 */
final class Decimals {

	private static final Pattern PLAIN = Pattern.compile("-?\\d{1,30}(\\.\\d{1,20})?");

	private Decimals() {
	}

	static class Reading extends StdScalarDeserializer<BigDecimal> {

		Reading() {
			super(BigDecimal.class);
		}

		@Override
		public @Nullable BigDecimal deserialize(JsonParser json, DeserializationContext context) {
			if (!json.hasToken(JsonToken.VALUE_STRING) && !json.currentToken().isNumeric()) {
				return (BigDecimal) context.handleUnexpectedToken(getValueType(context), json);
			}
			var text = json.getString();
			return PLAIN.matcher(text).matches() ? new BigDecimal(text)
					: (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, "", "not a plain decimal");
		}
	}

	static class Writing extends StdScalarSerializer<BigDecimal> {

		Writing() {
			super(BigDecimal.class);
		}

		@Override
		public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
			json.writeString(value.toPlainString());
		}
	}
}
