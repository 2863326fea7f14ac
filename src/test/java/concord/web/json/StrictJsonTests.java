package concord.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

class StrictJsonTests {

	private final JsonMapper json = mapper();

	enum Colour {
		RED, GREEN
	}

	record Inner(String text) {
	}

	record Outer(String text, int count, Integer many, BigDecimal value, LocalDate day, OffsetDateTime at,
			UUID id, Colour colour, boolean sure, Inner inner, List<Inner> list) {
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"{\"count\":1,\"sure\":true,\"other\":1}",
			"{\"count\":1,\"sure\":true,\"inner\":{\"text\":\"a\",\"other\":1}}",
			"{\"count\":1,\"sure\":true,\"list\":[{\"other\":1}]}",
			"{\"count\":1,\"count\":2,\"sure\":true}",
			"{\"count\":1,\"sure\":true} {}",
			"{\"count\":1,\"sure\":true",
			"{\"count\":null,\"sure\":true}",
			"{\"sure\":true}",
			"{\"count\":\"1\",\"sure\":true}",
			"{\"count\":1.5,\"sure\":true}",
			"{\"count\":1.0,\"sure\":true}",
			"{\"count\":99999999999,\"sure\":true}",
			"{\"count\":true,\"sure\":true}",
			"{\"count\":1,\"sure\":\"true\"}",
			"{\"count\":1,\"sure\":1}",
			"{\"count\":1,\"sure\":true,\"many\":\"\"}",
			"{\"count\":1,\"sure\":true,\"text\":1}",
			"{\"count\":1,\"sure\":true,\"text\":true}",
			"{\"count\":1,\"sure\":true,\"text\":{}}",
			"{\"count\":1,\"sure\":true,\"text\":[\"a\"]}",
			"{\"count\":1,\"sure\":true,\"text\":\"a\\u0000\"}",
			"{\"count\":1,\"sure\":true,\"text\":\"\\ud800\"}",
			"{\"count\":1,\"sure\":true,\"value\":1E9999999}",
			"{\"count\":1,\"sure\":true,\"value\":\"1E3\"}",
			"{\"count\":1,\"sure\":true,\"value\":\"\"}",
			"{\"count\":1,\"sure\":true,\"value\":\" 1\"}",
			"{\"count\":1,\"sure\":true,\"value\":NaN}",
			"{\"count\":1,\"sure\":true,\"day\":\"2025-02-30\"}",
			"{\"count\":1,\"sure\":true,\"day\":\"2025-2-3\"}",
			"{\"count\":1,\"sure\":true,\"day\":[2025,2,3]}",
			"{\"count\":1,\"sure\":true,\"day\":20000}",
			"{\"count\":1,\"sure\":true,\"day\":\"2025-02-03T00:00:00\"}",
			"{\"count\":1,\"sure\":true,\"day\":\"\"}",
			"{\"count\":1,\"sure\":true,\"at\":\"2025-02-03T00:00:00\"}",
			"{\"count\":1,\"sure\":true,\"at\":1740000000}",
			"{\"count\":1,\"sure\":true,\"id\":\"1\"}",
			"{\"count\":1,\"sure\":true,\"id\":\"\"}",
			"{\"count\":1,\"sure\":true,\"colour\":0}",
			"{\"count\":1,\"sure\":true,\"colour\":\"red\"}",
			"{\"count\":1,\"sure\":true,\"colour\":\"\"}",
			"{\"count\":1,\"sure\":true,\"inner\":\"\"}",
			"{\"count\":1,\"sure\":true,\"inner\":[]}",
			"{\"count\":1,\"sure\":true,\"list\":{}}",
			"{\"count\":1,\"sure\":true,\"list\":\"\"}",
			"[]", "\"\"", "", "1"})
	void refuses(String text) {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> json.readValue(text, Outer.class));
	}

	@Test
	void readsExactly() {
		var read = json.readValue("""
				{"text":"é","count":1,"many":2,"value":1.50,"day":"2025-03-01","at":"2025-03-01T23:30:00.123456-05:00",
				 "id":"018f0000-0000-7000-8000-000000000001","colour":"RED","sure":false,"inner":{"text":null},"list":[]}
				""", Outer.class);

		assertThat(read.value()).isEqualTo(new BigDecimal("1.50"));
		assertThat(read.at()).isEqualTo("2025-03-01T23:30:00.123456-05:00");
		assertThat(read.at().getOffset().getId()).isEqualTo("-05:00");
		assertThat(read.many()).isEqualTo(2);
	}

	@Test
	void takesADecimalAsTextToo() {
		assertThat(json.readValue("\"0.10\"", BigDecimal.class)).isEqualTo(new BigDecimal("0.10"));
	}

	@Test
	void writesWhatItReads() {
		var written = json.writeValueAsString(List.of(new BigDecimal("1E+3"), LocalDate.of(2025, 3, 1),
				OffsetDateTime.parse("2025-03-01T09:00:00-05:00")));

		assertThat(written).isEqualTo("[\"1000\",\"2025-03-01\",\"2025-03-01T09:00:00-05:00\"]");
	}

	private static JsonMapper mapper() {
		var strict = new StrictJson();
		var factory = JsonFactory.builder();
		strict.strictReading().customize(factory);
		var mapper = JsonMapper.builder(factory.build());
		strict.strictBinding().customize(mapper);
		return mapper.build();
	}
}
