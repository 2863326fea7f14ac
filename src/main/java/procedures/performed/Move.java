package procedures.performed;

/** What can be asked of an act once it is documented. */
enum Move {

	COMPLETE("completed"), AMEND("amended"), ENTER_IN_ERROR("entered in error"), RESTATE("restated");

	/** As in: an act cannot be … */
	final String done;

	Move(String done) {
		this.done = done;
	}
}
