package procedures.codes;

/** Whoever let in codes that were not known, and looks again when more are. */
public interface CodesAwaited {

	/**
	 * @param released how many wait no more
	 * @param left     how many more could: ask again
	 */
	record LookedAgain(int released, long left) {
	}

	/** A bounded number, within the transaction under way. */
	LookedAgain lookAgain();
}
