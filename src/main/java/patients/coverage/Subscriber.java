package patients.coverage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import patients.events.Enrolment;
import patients.particulars.Sex;

/** Who is insured, where that is not the patient; claims name them. */
@Embeddable
record Subscriber(@Column(name = "subscriber_family") String family,
		@Column(name = "subscriber_given") @Nullable String given,
		@Column(name = "subscriber_birth_date") @Nullable LocalDate birthDate,
		@Enumerated(EnumType.STRING) @Column(name = "subscriber_sex") @Nullable Sex sex)
		implements ValueObject {

	Enrolment.Subscriber said() {
		return new Enrolment.Subscriber(family, given, birthDate, sex == null ? null : sex.code());
	}
}
