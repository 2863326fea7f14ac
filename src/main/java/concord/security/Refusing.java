package concord.security;

import concord.web.Problem;
import concord.web.ProblemType;
import concord.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Turns people away, in the same form as every other problem. */
@Component
class Refusing implements AuthenticationEntryPoint, AccessDeniedHandler {

	/** A password that could not be checked is not a wrong password: a caller must not take it for one. */
	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException cause) throws IOException {
		if (cause instanceof AuthenticationServiceException) {
			Problems.write(response,
					Problem.of(ProblemType.UNAVAILABLE, "Credentials cannot be checked just now."));
			return;
		}
		response.setHeader("WWW-Authenticate", "Basic realm=\"Concord\", charset=\"UTF-8\"");
		Problems.write(response, Problem.of(ProblemType.UNAUTHENTICATED, "Log in with HTTP Basic."));
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
			throws IOException {
		Problems.write(response,
				Problem.of(ProblemType.FORBIDDEN, "This account may not do that, or there is no such path."));
	}
}
