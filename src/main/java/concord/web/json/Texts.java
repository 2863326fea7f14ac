package concord.web.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * A text is a JSON string; neither U+0000 nor half a surrogate pair is text, and PostgreSQL can store
 * neither.
 */
class Texts extends StdScalarDeserializer<String> {

	Texts() {
		super(String.class);
	}

	@Override
	public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
		if (!json.hasToken(JsonToken.VALUE_STRING)) {
			return (String) context.handleUnexpectedToken(getValueType(context), json);
		}
		var text = json.getString();
		return text.codePoints().allMatch(Texts::storable) ? text
				: (String) context.handleWeirdStringValue(String.class, "", "not text");
	}

	private static boolean storable(int codePoint) {
		return codePoint != 0 && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
	}
}
