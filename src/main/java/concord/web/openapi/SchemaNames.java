package concord.web.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Names of schemas: context and type, {@code patients.CoverageView}, for two contexts may use the same word.
 * Two types of one context under one name would silently become one: that is an error instead.
 */
@Component
class SchemaNames extends TypeNameResolver {

	/** Of the JVM, as is who asks for names: a second application in it must know what the first was told. */
	private static final Map<String, Class<?>> KNOWN = new ConcurrentHashMap<>();

	@Override
	protected String nameForClass(Class<?> type, Set<Options> options) {
		var context = type.getName().substring(0, type.getName().indexOf('.'));
		var outer = type.getEnclosingClass();
		var name = context + "." + (outer == null ? "" : outer.getSimpleName()) + type.getSimpleName();
		var other = KNOWN.putIfAbsent(name, type);
		if (other != null && other != type) {
			throw new IllegalStateException("%s and %s have one name in the API: %s".formatted(type, other, name));
		}
		return name;
	}

	@Nullable Class<?> typeOf(String name) {
		return KNOWN.get(name);
	}

	@Override
	protected String nameForGenericType(JavaType type, Set<Options> options) {
		var name = nameForType(type.containedType(0), options) + type.getRawClass().getSimpleName();
		KNOWN.put(name, type.getRawClass());
		return name;
	}
}
