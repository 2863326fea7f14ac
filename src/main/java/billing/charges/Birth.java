package billing.charges;

import jakarta.persistence.Embeddable;

/**
 * How a charge came to be.
 *
 * @param definition which charge of the act it is
 * @param pricing    counts how often the act was priced at its version
 * @param late       its act was told of when its visit had ended
 */
@Embeddable
record Birth(String definition, int pricing, boolean late) {

	/** That an act was performed. */
	static final String PERFORMED_ACT = "performed-act";

	/** Somebody entered it: no act stands behind it. */
	static final String MANUAL = "manual";

	static Birth ofAct(boolean late) {
		return new Birth(PERFORMED_ACT, 1, late);
	}

	Birth again() {
		return new Birth(definition, pricing + 1, late);
	}

	boolean manual() {
		return definition.equals(MANUAL);
	}
}
