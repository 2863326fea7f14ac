package patients.coverage;

import concord.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/** From the first day covered to the last, both included; open while there is no last. */
@Embeddable
record CoveredDays(@Column(name = "starts_on") LocalDate start,
		@Column(name = "ends_on") @Nullable LocalDate end)
		implements ValueObject {

	private static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);

	static CoveredDays of(LocalDate start, @Nullable LocalDate end) {
		if (start.isBefore(EARLIEST)) {
			throw new Refusal.Invalid("period.start", "must not be before " + EARLIEST);
		}
		if (end != null && end.isBefore(start)) {
			throw new Refusal.Invalid("period.end", "must not be before the start");
		}
		return new CoveredDays(start, end);
	}

	boolean isOpen() {
		return end == null;
	}
}
