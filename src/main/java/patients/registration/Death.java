package patients.registration;

import concord.refusal.Refusal;
import concord.web.PartialDate;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/** Whether a person died, and when, as far as it is known: not to come, and not before birth. */
@Embeddable
record Death(@Column(name = "deceased") boolean deceased, @Column(name = "deceased_on") @Nullable LocalDate day,
		@Enumerated(EnumType.STRING) @Column(name = "deceased_precision")
		PartialDate.@Nullable Precision precision)
		implements ValueObject {

	static final Death NONE = new Death(false, null, null);

	static Death of(@Nullable PartialDate said, BirthDate birth, LocalDate today) {
		if (said == null) {
			return new Death(true, null, null);
		}
		if (said.first().isAfter(today)) {
			throw new Refusal.Invalid("date", "must not be in the future");
		}
		if (said.last().isBefore(birth.day())) {
			throw new Refusal.Invalid("date", "must not be before birth");
		}
		return new Death(true, said.first(), said.precision());
	}
}
