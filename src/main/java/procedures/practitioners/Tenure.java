package procedures.practitioners;

import concord.refusal.Refusal;
import java.time.LocalDate;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * From when to when somebody treats here (FHIR PractitionerRole.period).
 *
 * @param start the first day; {@code null} where nobody said
 * @param end   the last day; {@code null} while it goes on
 */
public record Tenure(@Nullable LocalDate start, @Nullable LocalDate end) implements ValueObject {

	static final Tenure OPEN = new Tenure(null, null);

	public Tenure {
		if (start != null && end != null && end.isBefore(start)) {
			throw new Refusal.Invalid("end", "must not be before the start");
		}
	}

	/** On one of these days at least. */
	boolean meets(LocalDate first, LocalDate last) {
		return (start == null || !last.isBefore(start)) && (end == null || !first.isAfter(end));
	}
}
