package billing.charges;

/** Why a charge ends: what it stands for changed, was taken back, or is not to be. */
enum Ending {

	AMENDED("amended"), WITHDRAWN("withdrawn"), NOT_DONE("not-done");

	final String code;

	Ending(String code) {
		this.code = code;
	}
}
