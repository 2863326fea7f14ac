package outbox.subscribing;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.MethodIntrospector.MetadataLookup;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import outbox.naming.EventTypes;

/**
 * The modules that read the log, found by their {@link DomainEventHandler} methods. The root package is the
 * module.
 */
@Component
public class Subscriptions implements SmartInitializingSingleton {

	private final ListableBeanFactory beans;
	private final EventTypes types;
	private Map<String, Subscription> byModule = Map.of();

	Subscriptions(ListableBeanFactory beans, EventTypes types) {
		this.beans = beans;
		this.types = types;
	}

	@Override
	public void afterSingletonsInstantiated() {
		var handlers = new TreeMap<String, List<Handler>>();
		var modules = new TreeSet<String>();
		for (var name : beans.getBeanNamesForType(Object.class, false, false)) {
			var type = beans.getType(name, false);
			if (type != null) {
				var target = ClassUtils.getUserClass(type);
				modules.add(moduleOf(target));
				for (var method : handlersOf(target)) {
					var bean = beans.getBean(name);
					handlers.computeIfAbsent(moduleOf(target), it -> new ArrayList<>())
							.add(new Handler(bean, AopUtils.selectInvocableMethod(method, bean.getClass())));
				}
			}
		}
		var found = new TreeMap<String, Subscription>();
		handlers.forEach((module, of) -> found.put(module, Subscription.of(module, of, types, speaking(modules))));
		byModule = found;
	}

	public Collection<Subscription> all() {
		return byModule.values();
	}

	public @Nullable Subscription of(String module) {
		return byModule.get(module);
	}

	/** Those of them that publish anything. */
	private static Set<String> speaking(Set<String> modules) {
		return modules.stream().filter(it -> ClassUtils.isPresent(it + ".events.package-info", null))
				.collect(Collectors.toSet());
	}

	public static String moduleOf(Class<?> type) {
		return type.getName().substring(0, type.getName().indexOf('.'));
	}

	private static Collection<Method> handlersOf(Class<?> type) {
		MetadataLookup<@Nullable DomainEventHandler> handling = method ->
				AnnotatedElementUtils.findMergedAnnotation(method, DomainEventHandler.class);
		return MethodIntrospector.selectMethods(type, handling).keySet();
	}
}
