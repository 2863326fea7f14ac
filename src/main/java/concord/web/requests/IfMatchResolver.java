package concord.web.requests;

import concord.web.IfMatch;
import concord.web.ProblemType;
import concord.web.problems.RequestProblem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code If-Match: "n"}; to PUT without is 428. */
class IfMatchResolver implements HandlerMethodArgumentResolver {

	private static final Pattern ENTITY_TAG = Pattern.compile("\"(\\d{1,9})\"");

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == IfMatch.class;
	}

	@Override
	public IfMatch resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		var header = request.getHeader(HttpHeaders.IF_MATCH);
		if (header == null && changes(request)) {
			throw new RequestProblem(ProblemType.IF_MATCH_REQUIRED, HttpHeaders.IF_MATCH, "is required");
		}
		return header == null || header.strip().equals("*") ? new IfMatch(null) : parse(header.strip());
	}

	private static boolean changes(NativeWebRequest request) {
		return request.getNativeRequest() instanceof jakarta.servlet.http.HttpServletRequest http
				&& http.getMethod().equals("PUT");
	}

	private static IfMatch parse(String header) {
		var tag = ENTITY_TAG.matcher(header);
		if (!tag.matches()) {
			throw new RequestProblem(ProblemType.INVALID_HEADER, HttpHeaders.IF_MATCH,
					"must be one entity tag this API gave, such as \"3\"");
		}
		return new IfMatch(Integer.valueOf(tag.group(1)));
	}
}
