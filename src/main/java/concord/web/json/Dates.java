package concord.web.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** A date is {@code yyyy-MM-dd} and exists; no time, no array, no count of days, no five-digit year. */
class Dates extends StdScalarDeserializer<LocalDate> {

	private static final Pattern ISO = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

	Dates() {
		super(LocalDate.class);
	}

	@Override
	public @Nullable LocalDate deserialize(JsonParser json, DeserializationContext context) {
		if (json.hasToken(JsonToken.VALUE_STRING) && ISO.matcher(json.getString()).matches()) {
			try {
				return LocalDate.parse(json.getString());
			}
			catch (DateTimeException e) {
				return (LocalDate) context.handleWeirdStringValue(LocalDate.class, "", "no such day");
			}
		}
		return (LocalDate) context.handleUnexpectedToken(getValueType(context), json);
	}
}
