package patients.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A patient died, or did not: then {@code enteredInError}.
 *
 * @param date          the first day it may be, where only month or year are known; {@code null} where nothing is
 * @param datePrecision {@code month} or {@code year}; {@code null} where the day is known, or nothing is
 */
@DomainEvent(namespace = "patients", name = "PatientDeceased")
public record PatientDeceased(UUID patientId, int version, @Nullable LocalDate date,
		@Nullable String datePrecision, boolean enteredInError) implements PatientEvent {
}
