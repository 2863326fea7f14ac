package concord.web.json;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * An instant is ISO 8601 with its offset, which is kept: the local day depends on it. At most microseconds.
 */
class Instants extends StdScalarDeserializer<OffsetDateTime> {

	private static final Pattern ISO = Pattern.compile(
			"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,6}0*)?)?(Z|[+-]\\d\\d:\\d\\d)");

	Instants() {
		super(OffsetDateTime.class);
	}

	@Override
	public @Nullable OffsetDateTime deserialize(JsonParser json, DeserializationContext context) {
		if (json.hasToken(JsonToken.VALUE_STRING) && ISO.matcher(json.getString()).matches()) {
			try {
				return OffsetDateTime.parse(json.getString());
			}
			catch (DateTimeException e) {
				return (OffsetDateTime) context.handleWeirdStringValue(OffsetDateTime.class, "", "no such instant");
			}
		}
		return (OffsetDateTime) context.handleUnexpectedToken(getValueType(context), json);
	}
}
