package procedures.facts;

import concord.refusal.Refusal;
import java.util.List;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * What is said of some acts only.
 *
 * @param bodySite            where on the body
 * @param minutesPerUnit      of a timed service: from 1 to 1440; its quantity follows from its minutes
 * @param otherFacility       who gave the care, where it was not this hospital; at most 200 characters
 * @param cosignatureRequired whether billing waits until a second practitioner signed
 * @param supplies            of the stock; those of acts that were kept before there was one are none
 */
public record Particulars(@Nullable Coding bodySite, @Nullable Integer minutesPerUnit,
		@Nullable String otherFacility, boolean cosignatureRequired, List<UsedSupply> supplies) implements ValueObject {

	static final Particulars NONE = new Particulars(null, null, null, false, List.of());

	public Particulars {
		supplies = supplies == null ? List.of() : List.copyOf(supplies);
		if (minutesPerUnit != null && (minutesPerUnit < 1 || minutesPerUnit > 1440)) {
			throw new Refusal.Invalid("minutesPerUnit", "must be from 1 to 1440");
		}
		if (otherFacility != null && (otherFacility.isBlank() || otherFacility.length() > 200)) {
			throw new Refusal.Invalid("otherFacility", "must be a name of at most 200 characters");
		}
	}

	Particulars using(List<UsedSupply> used) {
		return new Particulars(bodySite, minutesPerUnit, otherFacility, cosignatureRequired, used);
	}
}
