package outbox.subscribing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.List;
import org.springframework.core.ResolvableType;
import outbox.Cause;
import outbox.Event;
import outbox.Recorded;
import outbox.Told;

/**
 * A method that applies events: {@code void on(SomethingHappened event)}, or with {@link Recorded} beside it, or
 * {@code void on(List<Told<SomethingHappened>> told)} for all that are due at once.
 */
public record Handler(Object bean, Method method) {

	public Handler {
		var parameters = method.getParameterTypes();
		if (parameters.length < 1 || parameters.length > 2 || !Event.class.isAssignableFrom(eventType(method))
				|| parameters.length == 2 && (parameters[1] != Recorded.class || takesMany(method))) {
			throw new IllegalStateException(
					"a handler takes an event and, if it likes, Recorded, or a list of what was told: " + method);
		}
		method.setAccessible(true);
	}

	boolean takesMany() {
		return takesMany(method);
	}

	Class<?> eventType() {
		return eventType(method);
	}

	void apply(Event event, Recorded recorded) {
		if (takesMany()) {
			Cause.ofMany(() -> apply(List.of(new Told<>(event, recorded))));
		}
		else if (method.getParameterCount() == 1) {
			call(event);
		}
		else {
			call(event, recorded);
		}
	}

	void apply(List<Told<?>> told) {
		call(told);
	}

	private void call(Object... arguments) {
		try {
			method.invoke(bean, arguments);
		}
		catch (InvocationTargetException e) {
			if (e.getCause() instanceof Error error) {
				throw error;
			}
			throw e.getCause() instanceof RuntimeException cause ? cause
					: new UndeclaredThrowableException(e.getCause());
		}
		catch (IllegalAccessException e) {
			throw new IllegalStateException(e);
		}
	}

	private static boolean takesMany(Method method) {
		return method.getParameterTypes()[0] == List.class;
	}

	private static Class<?> eventType(Method method) {
		return takesMany(method)
				? ResolvableType.forMethodParameter(method, 0).getGeneric(0).as(Told.class).getGeneric(0).toClass()
				: method.getParameterTypes()[0];
	}
}
