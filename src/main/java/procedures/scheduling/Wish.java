package procedures.scheduling;

import concord.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * What somebody on the waiting list waits for.
 *
 * @param minutes  how long it takes, up to a day
 * @param priority 1 is the most urgent, 9 the least; of the same, who has waited longest comes first
 * @param earliest the first day that suits; any where {@code null}
 * @param latest   the last day that suits; any where {@code null}
 */
@Embeddable
record Wish(@Column(name = "minutes") Integer minutes, @Column(name = "priority") Integer priority,
		@Nullable LocalDate earliest, @Nullable LocalDate latest) implements ValueObject {

	static final int USUAL = 5;

	Wish {
		expect(minutes >= 1 && minutes <= 24 * 60, "minutes", "must be from 1 to 1440");
		expect(priority >= 1 && priority <= 9, "priority", "must be from 1 to 9");
		expect(earliest == null || latest == null || !latest.isBefore(earliest), "latest",
				"must not be before the earliest");
	}

	private static void expect(boolean met, String field, String message) {
		if (!met) {
			throw new Refusal.Invalid(field, message);
		}
	}
}
