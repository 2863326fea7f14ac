package patients.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/** A payer stands in for a patient from a day on. */
@DomainEvent(namespace = "patients", name = "CoverageStarted")
public record CoverageStarted(UUID coverageId, int version, UUID patientId, String payerCode,
		String payerName, String memberNumber, int rank, LocalDate start, @Nullable LocalDate end,
		@Nullable Enrolment enrolment)
		implements CoverageEvent {

	/** Of a patient who is the subscriber, under no plan anybody named. */
	public CoverageStarted(UUID coverageId, int version, UUID patientId, String payerCode,
			String payerName, String memberNumber, int rank, LocalDate start, @Nullable LocalDate end) {
		this(coverageId, version, patientId, payerCode, payerName, memberNumber, rank, start, end, null);
	}
}
