package procedures.events;

import java.util.UUID;

/**
 * A place within a facility.
 *
 * @param code         the hospital's own, unique in its facility
 * @param physicalType FHIR location-physical-type: {@code wa} a ward, {@code ro} a room, {@code bd} a bed …
 */
public record Place(UUID locationId, String code, String name, String physicalType) {
}
