package concord.web.requests;

import concord.web.PageRequest;
import concord.web.ProblemType;
import concord.web.problems.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code ?limit=} and {@code ?after=}. */
class PageRequestResolver implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == PageRequest.class;
	}

	@Override
	public PageRequest resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		return PageRequest.of(limit(request.getParameter("limit")), request.getParameter("after"));
	}

	private static int limit(@Nullable String limit) {
		try {
			return limit == null ? PageRequest.USUAL : Integer.parseInt(limit);
		}
		catch (NumberFormatException e) {
			throw new RequestProblem(ProblemType.INVALID_PARAMETER, "limit", "must be a whole number");
		}
	}
}
