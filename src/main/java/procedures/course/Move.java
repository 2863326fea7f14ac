package procedures.course;

/** What can be asked of an act once it is recorded. */
public enum Move {

	START("started"), HOLD("put on hold"), RESUME("resumed"), COMPLETE("completed"), STOP("stopped"),
	NOT_DO("left undone"), COSIGN("cosigned"), AMEND("amended"), ENTER_IN_ERROR("entered in error"),
	RESTATE("restated");

	/** As in: an act cannot be … */
	final String done;

	Move(String done) {
		this.done = done;
	}
}
