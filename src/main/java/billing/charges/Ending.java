package billing.charges;

/** Why a charge ends: what it stands for changed, was taken back or is not to be, or it is made anew. */
enum Ending {

	AMENDED("amended"), WITHDRAWN("withdrawn"), NOT_DONE("not-done"),
	/** It comes to another amount: because somebody asked, or another act of the visit bears on it. */
	REPRICED("repriced"),
	/** The act whose price held it is gone. */
	UNBUNDLED("unbundled"),
	/** Somebody else pays than was known when it was posted, or under other terms. */
	COVERAGE_CHANGED("coverage-changed");

	final String code;

	Ending(String code) {
		this.code = code;
	}
}
