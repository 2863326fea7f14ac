package patients.particulars;

/** Sex recorded at birth, US Core's codes. */
public enum BirthSex {

	F, M,
	/** Neither. */
	OTH,
	/** Unknown. */
	UNK,
	/** Asked, and not known. */
	ASKU
}
