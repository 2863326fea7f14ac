package concord.web.openapi;

import java.util.Locale;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/** What an operation is called where its controller says nothing: its method and the controller's noun. */
final class OperationNames {

	private OperationNames() {
	}

	/** {@code finishEncounter} */
	static String id(HandlerMethod handler) {
		return handler.getMethod().getName() + noun(handler);
	}

	/** {@code Finish encounter} */
	static String summary(HandlerMethod handler) {
		var words = id(handler).replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
		return StringUtils.capitalize(words);
	}

	/** {@code Encounters}: an operation stands beside those of its controller. */
	static String tag(HandlerMethod handler) {
		var noun = noun(handler);
		return noun.endsWith("s") || noun.endsWith("ion") ? noun : noun + "s";
	}

	private static String noun(HandlerMethod handler) {
		return handler.getBeanType().getSimpleName().replace("Controller", "");
	}
}
