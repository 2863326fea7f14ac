package outbox.catchup;

import concord.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import outbox.Position;
import outbox.SeesDownstream;
import outbox.subscribing.Subscriptions;

/**
 * {@code Concord-After: lane.position[,…]} on any request: it waits until the module that answers has seen
 * it.
 */
@Component
class ReadYourWrites implements HandlerInterceptor, WebMvcConfigurer {

	private static final String HEADER = "Concord-After";

	private final ReadingUpTo reading;

	ReadYourWrites(ReadingUpTo reading) {
		this.reading = reading;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		var after = request.getHeader(HEADER);
		if (after != null && handler instanceof HandlerMethod method) {
			await(method, Arrays.stream(after.split(",", Position.LANES)).map(it -> parse(it.strip())).toList());
		}
		return true;
	}

	private void await(HandlerMethod method, List<Position> positions) {
		var module = Subscriptions.moduleOf(method.getBeanType());
		if (method.hasMethodAnnotation(SeesDownstream.class)) {
			reading.awaitRound(module, positions);
		}
		else {
			reading.await(module, positions);
		}
	}

	private static Position parse(String position) {
		try {
			return Position.parse(position);
		}
		catch (IllegalArgumentException e) {
			throw new Refusal.Invalid(HEADER, String.valueOf(e.getMessage()));
		}
	}
}
