package patients.particulars;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Particulars as they are stored: JSON, of its own and not the web's, for rows outlive every setting. */
@Converter
public class ParticularsAsText implements AttributeConverter<Particulars, String> {

	private static final JsonMapper JSON = JsonMapper.builder()
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
			.build();

	@Override
	public String convertToDatabaseColumn(Particulars particulars) {
		return JSON.writeValueAsString(particulars);
	}

	@Override
	public Particulars convertToEntityAttribute(String text) {
		return JSON.readValue(text, Particulars.class);
	}
}
