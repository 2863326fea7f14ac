package patients.coverage;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A coverage as the API shows it. */
record CoverageView(UUID id, int version, UUID patientId, CoverageStatus status, Payer payer,
		String memberNumber, int rank, Period period, @Nullable Plan plan,
		@Nullable String groupNumber, Relationship relationship, @Nullable SubscriberBody subscriber) {

	record Period(LocalDate start, @Nullable LocalDate end) {
	}

	String etag() {
		return String.valueOf(version);
	}
}
