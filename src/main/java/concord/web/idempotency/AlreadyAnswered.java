package concord.web.idempotency;

/**
 * Leaves a POST that was answered before, whatever its controller's type: the first answer is written
 * instead.
 */
final class AlreadyAnswered extends RuntimeException {

	private final transient GivenAnswer answer;

	AlreadyAnswered(GivenAnswer answer) {
		super("answered before", null, false, false);
		this.answer = answer;
	}

	GivenAnswer answer() {
		return answer;
	}
}
