package concord.start;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.stereotype.Component;

/**
 * Refuses a {@code concord.*} key nobody reads: a typo in a setting must not pass for the setting. Looks
 * before anything else is made, so nothing was started with the wrong value.
 */
@Component
class KnownKeys implements BeanFactoryPostProcessor, EnvironmentAware {

	/** What Kubernetes tells every container about a service of our name. */
	private static final String OF_KUBERNETES = "CONCORD_(SERVICE_|PORT(_|$)).*";

	private MutablePropertySources sources = new MutablePropertySources();

	@Override
	public void setEnvironment(Environment environment) {
		this.sources = ((ConfigurableEnvironment) environment).getPropertySources();
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		var known = known(beans);
		sources.stream()
				.filter(source -> source instanceof EnumerablePropertySource)
				.map(source -> (EnumerablePropertySource<?>) source)
				.flatMap(source -> unknown(source, known))
				.findFirst()
				.ifPresent(key -> {
					throw new StartRefused(key + " is not a setting of Concord; those are " + String.join(", ", known));
				});
	}

	private static SortedSet<String> known(ConfigurableListableBeanFactory beans) {
		var known = new TreeSet<String>();
		for (var name : beans.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
			var type = beans.getType(name, false);
			if (type != null && type.isRecord()) {
				keys(prefix(type), type).forEach(known::add);
			}
		}
		return known;
	}

	private static String prefix(Class<?> type) {
		var annotation = AnnotatedElementUtils.getMergedAnnotation(type, ConfigurationProperties.class);
		return annotation == null ? "" : annotation.prefix();
	}

	private static Stream<String> keys(String prefix, Class<?> type) {
		return Stream.of(type.getRecordComponents()).flatMap(component -> {
			var key = prefix + "." + dashed(component);
			return component.getType().isRecord() ? keys(key, component.getType()) : Stream.of(key);
		});
	}

	private static String dashed(RecordComponent component) {
		return DataObjectPropertyName.toDashedForm(component.getName());
	}

	private static Stream<String> unknown(EnumerablePropertySource<?> source, SortedSet<String> known) {
		return isEnvironment(source) ? unknownVariables(source, known) : unknownKeys(source, known);
	}

	private static boolean isEnvironment(EnumerablePropertySource<?> source) {
		return source instanceof SystemEnvironmentPropertySource
				|| source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
	}

	private static Stream<String> unknownKeys(EnumerablePropertySource<?> source, SortedSet<String> known) {
		return Stream.of(source.getPropertyNames())
				.filter(key -> key.toLowerCase(Locale.ROOT).startsWith("concord."))
				.filter(key -> known.stream().noneMatch(one -> uniform(one).equals(uniform(key))));
	}

	/** A variable cannot tell a dot from a dash: only its letters count. */
	private static Stream<String> unknownVariables(EnumerablePropertySource<?> source,
			SortedSet<String> known) {
		return Stream.of(source.getPropertyNames())
				.filter(name -> name.startsWith("CONCORD_") && !name.matches(OF_KUBERNETES))
				.filter(name -> known.stream().noneMatch(one -> letters(one).equals(letters(name))));
	}

	private static String uniform(String key) {
		return key.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
	}

	private static String letters(String key) {
		return key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}
}
