package concord.web.problems;

import concord.web.Problem;
import concord.web.ProblemType;

/** A request the web's own manners refuse, before or instead of the domain. */
public final class RequestProblem extends RuntimeException {

	private final transient Problem problem;

	public RequestProblem(Problem problem) {
		super(problem.type().title(), null, false, false);
		this.problem = problem;
	}

	public RequestProblem(ProblemType type, String detail) {
		this(Problem.of(type, detail));
	}

	/** @param field a header's or parameter's name */
	public RequestProblem(ProblemType type, String field, String message) {
		this(Problem.of(type, field, message));
	}

	public Problem problem() {
		return problem;
	}
}
