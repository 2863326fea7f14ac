package outbox.subscribing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import outbox.Event;
import outbox.Recorded;

/**
 * A method that applies events: {@code void on(SomethingHappened event)}, or with {@link Recorded} beside it.
 */
public record Handler(Object bean, Method method) {

	public Handler {
		var parameters = method.getParameterTypes();
		if (parameters.length < 1 || parameters.length > 2 || !Event.class.isAssignableFrom(parameters[0])
				|| parameters.length == 2 && parameters[1] != Recorded.class) {
			throw new IllegalStateException("a handler takes an event and, if it likes, Recorded: " + method);
		}
		method.setAccessible(true);
	}

	Class<?> eventType() {
		return method.getParameterTypes()[0];
	}

	void apply(Event event, Recorded recorded) {
		try {
			if (method.getParameterCount() == 1) {
				method.invoke(bean, event);
			}
			else {
				method.invoke(bean, event, recorded);
			}
		}
		catch (InvocationTargetException e) {
			throw e.getCause() instanceof RuntimeException cause ? cause
					: new UndeclaredThrowableException(e.getCause());
		}
		catch (IllegalAccessException e) {
			throw new IllegalStateException(e);
		}
	}
}
