package concord.start;

import static org.assertj.core.api.Assertions.assertThat;

import faults.trial.Fault;
import faults.trial.Report;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Settings as nobody should set them: zero, negative, huge, in a unit that is none, or under a key with a typo.
 * The start is as if it were right, or it ends in one line that names the key.
 */
class MisconfigurationTests {

	private static final String[] OURS = {"concord", "outbox", "procedures", "billing"};
	private static final Map<Class<?>, List<String>> WRONG = Map.of(
			int.class, List.of("0", "-1", "-2147483648", "2147483647", "2147483648", "1.5", "many", "1e3", "5s"),
			long.class, List.of("0", "-1", "9223372036854775807", "many"),
			Duration.class, List.of("0", "-1s", "0ms", "100000d", "5 parsecs", "soon", "1.5s", "99999999999h"),
			boolean.class, List.of("maybe", "2", "-1"));
	private static final List<String> ANY = List.of("nowhere", "-1", "Mars/Olympus", "dollars", "XXX", "\u0007");

	/** What is read before anything else is made. */
	@ConfigurationPropertiesScan({"concord", "outbox", "procedures", "billing"})
	@Import(KnownKeys.class)
	static class Settings {
	}

	private record Outcome(String key, String value, boolean typo, String why) {

		/** Of two keys that need each other the missing one is named. */
		boolean fine() {
			var named = key.startsWith("concord.admin.") && !typo ? "concord.admin." : key;
			return why == null ? !typo : why.contains(named) && why.lines().count() == 1;
		}
	}

	@Test
	void isSaidInOneLineThatNamesTheKey() throws Exception {
		var fault = Fault.of("misconfiguration", "cases", 50, 200);
		var random = fault.random();
		var keys = new ArrayList<>(keys().entrySet());
		var outcomes = Stream.generate(() -> keys.get(random.nextInt(keys.size()))).limit(fault.count())
				.map(key -> wrong(key.getKey(), key.getValue(), random)).toList();

		var refused = outcomes.stream().filter(it -> it.why() != null).count();
		new Report(fault).with("keys", keys.size()).with("refused", refused)
				.with("started", outcomes.size() - refused).write();
		assertThat(outcomes.stream().filter(it -> !it.fine())).as("seed " + fault.seed()).isEmpty();
		assertThat(refused).isGreaterThan(fault.count() / 4);
	}

	private static Outcome wrong(String key, Class<?> type, Random random) {
		if (random.nextInt(4) == 0) {
			var at = key.lastIndexOf('.') + 1 + random.nextInt(key.length() - key.lastIndexOf('.') - 1);
			var typo = key.substring(0, at) + "q" + key.substring(at);
			return new Outcome(typo, "1", true, start(typo, "1"));
		}
		var values = WRONG.getOrDefault(type, ANY);
		var value = values.get(random.nextInt(values.size()));
		return new Outcome(key, value, false, start(key, value));
	}

	/** The line that says why not, or {@code null}. */
	private static String start(String key, String value) {
		try (var started = new SpringApplicationBuilder(Settings.class).web(WebApplicationType.NONE)
				.properties("spring.main.banner-mode=off").registerShutdownHook(false)
				.run("--" + key + "=" + value, "--logging.level.root=off", "--logging.level.concord=off")) {
			return null;
		}
		catch (RuntimeException e) {
			return OneLine.why(e).orElse("no line: " + e);
		}
	}

	private static Map<String, Class<?>> keys() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		var keys = new TreeMap<String, Class<?>>();
		Stream.of(OURS).flatMap(it -> scanner.findCandidateComponents(it).stream())
				.map(BeanDefinition::getBeanClassName)
				.map(it -> ClassUtils.resolveClassName(it, null)).filter(Class::isRecord)
				.forEach(it -> keys(AnnotatedElementUtils.getMergedAnnotation(it, ConfigurationProperties.class).prefix(),
						it, keys));
		return keys;
	}

	private static void keys(String prefix, Class<?> type, Map<String, Class<?>> keys) {
		for (RecordComponent component : type.getRecordComponents()) {
			var key = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
			if (component.getType().isRecord()) {
				keys(key, component.getType(), keys);
			}
			else {
				keys.put(key, component.getType());
			}
		}
	}
}
