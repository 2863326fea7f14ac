package procedures.events;

import org.jspecify.annotations.Nullable;

/**
 * A code from a code system (FHIR Coding).
 *
 * @param system  the system's URI, e.g. {@code http://snomed.info/sct}
 * @param display for people, never compared
 * @param fault   {@code unknown-code} or {@code code-not-in-force} on the day of service, where it was let in
 *                all the same: nothing is charged by it yet
 */
public record Code(String system, String code, @Nullable String display, @Nullable String fault) {

	public Code(String system, String code, @Nullable String display) {
		this(system, code, display, null);
	}
}
