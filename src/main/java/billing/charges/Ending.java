package billing.charges;

/** Why a charge ends: what it stands for changed, was taken back or is not to be, or it is made anew. */
enum Ending {

	AMENDED("amended"), WITHDRAWN("withdrawn"), NOT_DONE("not-done"),
	/** It comes to another amount: because somebody asked, or another act of the visit bears on it. */
	REPRICED("repriced"),
	/** The act whose price held it is gone. */
	UNBUNDLED("unbundled");

	final String code;

	Ending(String code) {
		this.code = code;
	}
}
