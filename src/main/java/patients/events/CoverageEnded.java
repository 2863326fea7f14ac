package patients.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/** A coverage has an end, or never was: then {@code enteredInError}. */
@DomainEvent(namespace = "patients", name = "CoverageEnded")
public record CoverageEnded(UUID coverageId, int version, UUID patientId, String payerCode, String payerName,
		String memberNumber, int rank, LocalDate start, @Nullable LocalDate end, boolean enteredInError,
		@Nullable Enrolment enrolment)
		implements CoverageEvent {

	/** Of a patient who is the subscriber, under no plan anybody named. */
	public CoverageEnded(UUID coverageId, int version, UUID patientId, String payerCode,
			String payerName, String memberNumber, int rank, LocalDate start, @Nullable LocalDate end,
			boolean enteredInError) {
		this(coverageId, version, patientId, payerCode, payerName, memberNumber, rank, start, end, enteredInError,
				null);
	}
}
