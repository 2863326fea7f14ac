package patients.coverage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What a coverage says.
 *
 * @param memberNumber the insured's number with the payer
 * @param rank         in which order payers are asked: 1 primary, 2 secondary …
 */
@Embeddable
record Terms(@Embedded Payer payer, String memberNumber, @Column(name = "rank") int rank,
		@Embedded CoveredDays days, @Embedded Membership membership)
		implements ValueObject {

	/** Nothing else than that it has an end now. */
	boolean isEndOf(Terms before) {
		return !days.isOpen() && new Terms(before.payer, before.memberNumber, before.rank,
				new CoveredDays(before.days.start(), days.end()), before.membership).equals(this);
	}
}
