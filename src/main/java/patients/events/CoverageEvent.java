package patients.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import outbox.Event;

/** The life of a coverage. Each carries the coverage as it is now. */
public sealed interface CoverageEvent extends Event
		permits CoverageStarted, CoverageCorrected, CoverageEnded {

	UUID coverageId();

	String payerCode();

	String payerName();

	/** The insured's number with the payer. */
	String memberNumber();

	/** Order in which payers are asked: 1 primary, 2 secondary … */
	int rank();

	/** First day covered. */
	LocalDate start();

	/** Last day covered, inclusive as in a FHIR Period; {@code null} while open. */
	@Nullable LocalDate end();

	/** {@code null} where the patient is the subscriber, and nothing more is known. */
	@Nullable Enrolment enrolment();

	@Override
	default UUID aggregateId() {
		return coverageId();
	}
}
