package concord.web.idempotency;

import concord.web.ProblemType;
import concord.web.problems.RequestProblem;
import java.util.regex.Pattern;

/** The caller's own name for one request, unique among that caller's. 1 to 255 visible ASCII characters. */
record IdempotencyKey(String principal, String key) {

	static final String HEADER = "Idempotency-Key";

	private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,255}");

	IdempotencyKey {
		if (!VISIBLE.matcher(key).matches()) {
			throw new RequestProblem(ProblemType.INVALID_HEADER, HEADER,
					"must be 1 to 255 visible ASCII characters");
		}
	}
}
