package concord.web.json;

import concord.web.PartialDate;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** A date as far as it is known is {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}, and exists. */
class PartialDates extends StdScalarDeserializer<PartialDate> {

	PartialDates() {
		super(PartialDate.class);
	}

	@Override
	public @Nullable PartialDate deserialize(JsonParser json, DeserializationContext context) {
		if (!json.hasToken(JsonToken.VALUE_STRING)) {
			return (PartialDate) context.handleUnexpectedToken(getValueType(context), json);
		}
		try {
			return PartialDate.of(json.getString());
		}
		catch (DateTimeException e) {
			return (PartialDate) context.handleWeirdStringValue(PartialDate.class, "", "no such date");
		}
	}
}
