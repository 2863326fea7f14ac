package procedures.events;

/**
 * Who did it, in which function.
 *
 * @param function     FHIR procedure performer function, e.g. {@code primary}, {@code assistant},
 *                     {@code anaesthetist}
 * @param practitioner identifier of the practitioner, an NPI where there is one
 */
public record Performer(String function, String practitioner) {
}
