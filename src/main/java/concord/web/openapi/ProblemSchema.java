package concord.web.openapi;

import concord.web.ProblemType;
import concord.web.Problems;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Problems, as the description has them. */
final class ProblemSchema {

	private ProblemSchema() {
	}

	/** An answer of this status, and which problems it may be. */
	static ApiResponse answer(int status) {
		var described = Arrays.stream(ProblemType.values()).filter(it -> it.status() == status)
				.map(ProblemType::title).collect(Collectors.joining(", or: "));
		var content = new Content().addMediaType(Problems.MEDIA_TYPE,
				new MediaType().schema(new JsonSchema().$ref("#/components/schemas/Problem")));
		return new ApiResponse().description(described).content(content);
	}

	static Schema<?> schema() {
		var types = Arrays.stream(ProblemType.values()).map(ProblemType::uri).toList();
		var type = text("The kind of problem: what to decide by");
		type.setEnum(List.<Object>copyOf(types));
		return object(Map.of("type", type, "title", text("What kind of problem, for people"),
				"status", new IntegerSchema().format("int32"), "detail", text("What is wrong here, for people"),
				"errors", new JsonSchema().typesItem("array").items(error()).description("The fields in question"),
				"existingId", text("What is there already").format("uuid"),
				"candidates", new JsonSchema().typesItem("array").items(text("").format("uuid"))
						.description("What it may be already, the likeliest first"),
				"correlationId", text("Where to look in the log").format("uuid")))
				.required(List.of("type", "title", "status", "detail"));
	}

	private static Schema<?> error() {
		return object(Map.of("field", text("Its path, as in name.given[0]"),
				"message", text("What is wrong with it")))
				.required(List.of("field", "message"));
	}

	private static Schema<Object> text(String description) {
		var text = new JsonSchema();
		text.setTypes(Set.of("string"));
		text.setDescription(description);
		return text;
	}

	@SuppressWarnings("rawtypes")
	private static Schema<?> object(Map<String, Schema> properties) {
		var object = new JsonSchema();
		object.setTypes(Set.of("object"));
		object.setProperties(new TreeMap<>(properties));
		return object;
	}
}
