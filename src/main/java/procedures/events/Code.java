package procedures.events;

import org.jspecify.annotations.Nullable;

/**
 * A code from a code system (FHIR Coding).
 *
 * @param system  the system's URI, e.g. {@code http://snomed.info/sct}
 * @param display for people, never compared
 */
public record Code(String system, String code, @Nullable String display) {
}
