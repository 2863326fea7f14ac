package patients.registration;

import concord.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jmolecules.ddd.types.ValueObject;

/** The day a person was born: not to come, and not before anybody alive can remember. */
@Embeddable
record BirthDate(@Column(name = "birth_date") LocalDate day) implements ValueObject {

	private static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);

	static BirthDate of(LocalDate day, LocalDate today) {
		if (day.isAfter(today)) {
			throw new Refusal.Invalid("birthDate", "must not be in the future");
		}
		if (day.isBefore(EARLIEST)) {
			throw new Refusal.Invalid("birthDate", "must not be before " + EARLIEST);
		}
		return new BirthDate(day);
	}
}
