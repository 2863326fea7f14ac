package concord.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * What our records say by {@code @Nullable} and springdoc cannot read: in answers a component that is not
 * nullable is always there, and one that is may be null.
 */
@Component
class CompleteSchemas implements GlobalOpenApiCustomizer {

	private final SchemaNames names;

	CompleteSchemas(SchemaNames names) {
		this.names = names;
	}

	@Override
	public void customise(OpenAPI api) {
		api.getComponents().getSchemas().forEach((name, schema) -> {
			var type = names.typeOf(name);
			if (type != null && type.isRecord()) {
				Arrays.stream(type.getRecordComponents()).forEach(it -> complete(schema, it, isAnswer(name)));
			}
		});
	}

	/** A schema of requests says itself, by validation, what is required. */
	private static boolean isAnswer(String name) {
		return name.contains("View") || name.endsWith("Page");
	}

	private static void complete(Schema<?> schema, RecordComponent component, boolean answer) {
		var properties = schema.getProperties();
		var property = properties == null ? null : properties.get(component.getName());
		if (property == null) {
			return;
		}
		if (isNullable(component)) {
			allowNull(property);
		}
		else if (answer) {
			require(schema, component.getName());
		}
	}

	private static void require(Schema<?> schema, String property) {
		var required = new LinkedHashSet<>(schema.getRequired() == null ? List.<String>of() : schema.getRequired());
		required.add(property);
		schema.setRequired(new ArrayList<>(required));
	}

	private static boolean isNullable(RecordComponent component) {
		return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

	private static void allowNull(Schema<?> property) {
		if (property.getTypes() != null) {
			var types = new LinkedHashSet<>(property.getTypes());
			types.add("null");
			property.setTypes(types);
		}
	}
}
