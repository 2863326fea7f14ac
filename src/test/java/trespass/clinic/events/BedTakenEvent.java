package trespass.clinic.events;

import org.jmolecules.event.types.DomainEvent;
import trespass.clinic.wards.Bed;

/** Wrong three times: a suffix, no name for the log, and an inner type carried outside. */
public record BedTakenEvent(Bed bed) implements DomainEvent {
}
