package concord.web.problems;

import concord.refusal.Refusal;
import concord.web.Problem;
import concord.web.ProblemType;
import java.util.List;

/** What the domain refuses, in the web's words. */
final class RefusalProblems {

	private RefusalProblems() {
	}

	static Problem of(Refusal refusal) {
		var detail = String.valueOf(refusal.getMessage());
		return switch (refusal) {
			case Refusal.Invalid it when it.faults().size() == 1 -> Problem.of(ProblemType.INVALID, fields(it));
			case Refusal.Invalid it -> new Problem(ProblemType.INVALID, detail, fields(it), null, null);
			case Refusal.NotAllowed it -> Problem.of(ProblemType.NOT_ALLOWED, detail);
			case Refusal.Taken it -> Problem.of(ProblemType.CONFLICT, detail);
			case Refusal.NotFound it -> Problem.of(ProblemType.NOT_FOUND, detail);
			case Refusal.AlreadyExists it ->
				new Problem(ProblemType.ALREADY_EXISTS, detail, List.of(), it.existingId(), null);
			case Refusal.LooksAlike it ->
				new Problem(ProblemType.LOOKS_ALIKE, detail, List.of(), null, it.candidates(), null);
			case Refusal.Restricted it -> Problem.of(ProblemType.RESTRICTED, detail);
			case Refusal.Stale it -> Problem.of(ProblemType.STALE, detail);
			case Refusal.NotYetConsistent it -> Problem.of(ProblemType.NOT_YET_CONSISTENT, detail);
		};
	}

	private static List<Problem.FieldError> fields(Refusal.Invalid invalid) {
		return invalid.faults().stream().map(it -> new Problem.FieldError(it.field(), it.message())).toList();
	}
}
