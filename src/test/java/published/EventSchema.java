package published;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event's payload as JSON Schema (2020-12), read off its record. Records within it stand where they are
 * used: their names are not in the log. What may be {@code null} need not be there at all. A reader passes
 * over what it does not know, so nothing here forbids more.
 */
final class EventSchema {

	private static final Map<Class<?>, Map<String, String>> SIMPLE = Map.ofEntries(
			Map.entry(String.class, Map.of("type", "string")),
			Map.entry(UUID.class, Map.of("type", "string", "format", "uuid")),
			Map.entry(LocalDate.class, Map.of("type", "string", "format", "date")),
			Map.entry(OffsetDateTime.class, Map.of("type", "string", "format", "date-time")),
			Map.entry(BigDecimal.class, Map.of("type", "number")),
			Map.entry(boolean.class, Map.of("type", "boolean")),
			Map.entry(Boolean.class, Map.of("type", "boolean")),
			Map.entry(int.class, Map.of("type", "integer", "format", "int32")),
			Map.entry(Integer.class, Map.of("type", "integer", "format", "int32")),
			Map.entry(long.class, Map.of("type", "integer", "format", "int64")),
			Map.entry(Long.class, Map.of("type", "integer", "format", "int64")));

	private final Deque<Class<?>> within = new ArrayDeque<>();

	private EventSchema() {
	}

	static ObjectNode of(SchemaName name, Class<?> event) {
		var schema = ExactJson.object().put("$schema", "https://json-schema.org/draft/2020-12/schema")
				.put("$id", "urn:concord:event:" + name).put("title", name.type());
		return schema.setAll(new EventSchema().record(event));
	}

	private ObjectNode record(Class<?> type) {
		if (within.contains(type)) {
			throw new IllegalArgumentException("an event has an end: " + type.getName() + " contains itself");
		}
		within.push(type);
		var schema = ExactJson.object().put("type", "object");
		var properties = schema.putObject("properties");
		var required = schema.putArray("required");
		for (var component : type.getRecordComponents()) {
			properties.set(component.getName(), shape(component.getAnnotatedType(), component));
			if (!nullable(component.getAnnotatedType())) {
				required.add(component.getName());
			}
		}
		within.pop();
		return schema;
	}

	private ObjectNode shape(AnnotatedType type, RecordComponent of) {
		var shape = present(type, of);
		if (nullable(type)) {
			var known = shape.path("type").asString();
			shape.putArray("type").add(known).add("null");
			if (shape.get("enum") != null) {
				shape.withArray("enum").addNull();
			}
		}
		return shape;
	}

	private ObjectNode present(AnnotatedType type, RecordComponent of) {
		var raw = raw(type);
		var shape = ExactJson.object();
		if (SIMPLE.containsKey(raw)) {
			Stream.of("type", "format").filter(SIMPLE.get(raw)::containsKey)
					.forEach(it -> shape.put(it, SIMPLE.get(raw).get(it)));
		}
		else if (raw.isEnum()) {
			var constants = shape.put("type", "string").putArray("enum");
			Stream.of(raw.getEnumConstants()).forEach(it -> constants.add(((Enum<?>) it).name()));
		}
		else if (raw == List.class) {
			shape.put("type", "array").set("items", shape(argument(type, 0), of));
		}
		else if (raw == Map.class && raw(argument(type, 0)) == String.class) {
			shape.put("type", "object").set("additionalProperties", shape(argument(type, 1), of));
		}
		else if (raw.isRecord()) {
			return record(raw);
		}
		else {
			throw new IllegalArgumentException("say how %s looks in JSON: %s".formatted(raw.getName(), of));
		}
		return shape;
	}

	private static boolean nullable(AnnotatedType type) {
		return type.isAnnotationPresent(Nullable.class);
	}

	private static AnnotatedType argument(AnnotatedType type, int index) {
		return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
	}

	private static Class<?> raw(AnnotatedType type) {
		return (Class<?>) (type.getType() instanceof ParameterizedType it ? it.getRawType() : type.getType());
	}
}
