package billing.charges;

/** Why a charge ends: what it stands for changed, or was taken back. */
enum Ending {

	AMENDED("amended"), WITHDRAWN("withdrawn");

	final String code;

	Ending(String code) {
		this.code = code;
	}
}
