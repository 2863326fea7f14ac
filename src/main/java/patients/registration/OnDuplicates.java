package patients.registration;

import concord.refusal.Refusal;

/** What a registration does where the person seems to be registered already. */
enum OnDuplicates {

	/** Registers, and puts them on the worklist. */
	ALLOW,
	/** Registers nobody, and says who is there. */
	REFUSE;

	static OnDuplicates of(String code) {
		return switch (code) {
			case "allow" -> ALLOW;
			case "refuse" -> REFUSE;
			default -> throw new Refusal.Invalid("duplicates", "is one of allow, refuse");
		};
	}
}
