package patients.registration;

import concord.refusal.Refusal;
import concord.web.PartialDate;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Locale;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * When a person was born, as far as it is known: not to come, and not before anybody alive can remember.
 *
 * @param day the first it may be
 */
@Embeddable
record BirthDate(@Column(name = "birth_date") LocalDate day,
		@Enumerated(EnumType.STRING) @Column(name = "birth_precision") PartialDate.Precision precision)
		implements ValueObject {

	private static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);

	static BirthDate of(PartialDate said, LocalDate today) {
		if (said.first().isAfter(today)) {
			throw new Refusal.Invalid("birthDate", "must not be in the future");
		}
		if (said.first().isBefore(EARLIEST)) {
			throw new Refusal.Invalid("birthDate", "must not be before " + EARLIEST);
		}
		return new BirthDate(said.first(), said.precision());
	}

	/** As events say it: {@code null} where the day is known. */
	@Nullable String vagueness() {
		return vagueness(precision);
	}

	static @Nullable String vagueness(PartialDate.@Nullable Precision precision) {
		return precision == null || precision == PartialDate.Precision.DAY ? null
				: precision.name().toLowerCase(Locale.ROOT);
	}
}
