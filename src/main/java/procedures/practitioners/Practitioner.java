package procedures.practitioners;

/**
 * One who treats (FHIR Practitioner). Who leaves is marked so, never removed: visits and acts name them.
 */
public record Practitioner(PractitionerId id, PractitionerDetails details, int version) {
}
