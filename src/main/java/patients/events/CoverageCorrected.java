package patients.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/** A coverage was recorded wrongly and is corrected. */
@DomainEvent(namespace = "patients", name = "CoverageCorrected")
public record CoverageCorrected(UUID coverageId, int version, UUID patientId, String payerCode,
		String payerName, String memberNumber, int rank, LocalDate start, @Nullable LocalDate end)
		implements CoverageEvent {
}
