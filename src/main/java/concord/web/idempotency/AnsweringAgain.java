package concord.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Writes the first answer byte for byte, and says so by {@code Idempotent-Replayed: true}. */
@Component
class AnsweringAgain implements HandlerExceptionResolver, Ordered {

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception fault) {
		if (!(fault instanceof AlreadyAnswered again)) {
			return null;
		}
		try {
			write(again.answer(), response);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return new ModelAndView();
	}

	private static void write(GivenAnswer answer, HttpServletResponse response) throws IOException {
		response.setStatus(answer.status());
		answer.headers().forEach(response::setHeader);
		response.setHeader("Idempotent-Replayed", "true");
		if (!answer.body().isEmpty()) {
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
		}
		response.flushBuffer();
	}
}
