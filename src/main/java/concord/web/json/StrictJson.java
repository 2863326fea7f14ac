package concord.web.json;

import concord.web.PartialDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * The API's JSON. A field given twice, an unknown one at any depth, a number where a text belongs, anything
 * after the end: refused. Decimals are exact, written as texts and read from texts or numbers of sane size.
 */
@Configuration(proxyBeanMethods = false)
class StrictJson {

	private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder().maxNestingDepth(32)
			.maxNumberLength(100).maxStringLength(100_000).maxNameLength(200).build();

	@Bean
	JsonFactoryBuilderCustomizer strictReading() {
		return factory -> factory.streamReadConstraints(LIMITS)
				.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
	}

	@Bean
	JsonMapperBuilderCustomizer strictBinding() {
		return mapper -> refuseCoercion(mapper)
				.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
						DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
						DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
						DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
						DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
				.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
				.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
				.addModule(exactTypes());
	}

	private static JsonMapper.Builder refuseCoercion(JsonMapper.Builder mapper) {
		return mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
				.withCoercionConfig(LogicalType.Enum, it -> it
						.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
						.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
				.withCoercionConfigDefaults(it -> it
						.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
						.setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail));
	}

	private static SimpleModule exactTypes() {
		return new SimpleModule("concord")
				.addDeserializer(String.class, new Texts())
				.addDeserializer(BigDecimal.class, new Decimals.Reading())
				.addSerializer(BigDecimal.class, new Decimals.Writing())
				.addDeserializer(LocalDate.class, new Dates())
				.addDeserializer(PartialDate.class, new PartialDates())
				.addDeserializer(OffsetDateTime.class, new Instants());
	}
}
