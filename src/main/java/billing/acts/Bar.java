package billing.acts;

import jakarta.persistence.EnumeratedValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import procedures.events.BillableFacts;

/** What of an act itself forbids to charge it, for good or for now. */
public enum Bar {

	NONE(""),
	/** Another facility gave the care, and bills it. */
	OTHER_FACILITY("other-facility"),
	/** It was given up before anaesthesia, as charges of before say: what is told now is not barred by it. */
	STOPPED_BEFORE_ANAESTHESIA("stopped-before-anaesthesia"),
	/** A second practitioner has to sign first. */
	AWAITING_COSIGNATURE("awaiting-cosignature");

	@EnumeratedValue
	public final String code;

	Bar(String code) {
		this.code = code;
	}

	static Bar of(BillableFacts facts) {
		if (facts.otherFacility() != null) {
			return OTHER_FACILITY;
		}
		return Objects.equals(facts.cosignature(), "required") ? AWAITING_COSIGNATURE : NONE;
	}

	/** Where it is not charged, or not now: what comes of it instead. */
	Optional<Assessment> assessment() {
		return switch (this) {
			case NONE -> Optional.empty();
			case OTHER_FACILITY, STOPPED_BEFORE_ANAESTHESIA -> Optional.of(new Assessment.NotBillable(code, List.of()));
			case AWAITING_COSIGNATURE -> Optional.of(new Assessment.Held(HeldReason.AWAITING_COSIGNATURE));
		};
	}
}
