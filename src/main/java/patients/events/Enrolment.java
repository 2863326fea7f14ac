package patients.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Under which plan and through whom somebody is covered.
 *
 * @param relationship what the patient is to the subscriber: FHIR's subscriber-relationship, {@code self}, {@code
 *                     child} …
 * @param subscriber   {@code null} where it is the patient
 */
public record Enrolment(@Nullable String planCode, @Nullable String planName, @Nullable String groupNumber,
		String relationship, @Nullable Subscriber subscriber) {

	/** @param sex FHIR administrative-gender */
	public record Subscriber(String family, @Nullable String given, @Nullable LocalDate birthDate,
			@Nullable String sex) {
	}
}
