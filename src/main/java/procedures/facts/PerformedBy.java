package procedures.facts;

import concord.refusal.Refusal;
import jakarta.persistence.Embeddable;
import org.jmolecules.ddd.types.ValueObject;
import procedures.events.Performer;

/**
 * Who did it, in which function (FHIR Procedure.performer).
 *
 * @param function     e.g. {@code primary}, {@code assistant}, {@code anaesthetist}; at most 60 characters
 * @param practitioner identifier of the practitioner, an NPI where there is one; at most 100 characters
 */
@Embeddable
public record PerformedBy(String function, String practitioner) implements ValueObject {

	public PerformedBy {
		expect("function", function, 60);
		expect("practitioner", practitioner, 100);
	}

	Performer told() {
		return new Performer(function, practitioner);
	}

	private static void expect(String field, String value, int most) {
		if (value.isBlank() || value.length() > most) {
			throw new Refusal.Invalid(field, "must be given, with at most %d characters".formatted(most));
		}
	}
}
