package reconciliation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done against what was charged, at one moment.
 *
 * @param asOf     when it was looked at; for people, nothing is decided by it
 * @param acts     acts performed, wholly or in part
 * @param charges  charges posted
 * @param held     charges held, each with its reason on a queue
 * @param inFlight events in the log that billing, or this comparison, has not read yet. What hangs on them is
 *                 not decided, and no finding
 * @param counts   findings by kind, all of them
 * @param findings the first of each kind, {@value #MOST} at most
 */
record Drift(OffsetDateTime asOf, long acts, long charges, long held, long inFlight, Map<String, Long> counts,
		List<Finding> findings) {

	static final int MOST = 200;

	/**
	 * One difference. {@code detail} tells the two sides apart without telling about the patient.
	 *
	 * @param kind {@code act-without-charge}, {@code charge-without-act}, {@code charged-twice},
	 *             {@code charged-not-billable}, {@code parked}, or what differs:
	 *             {@code version-differs}, {@code patient-differs},
	 *             {@code code-differs}, {@code quantity-differs}, {@code unit-differs},
	 *             {@code service-date-differs}
	 */
	record Finding(String kind, @Nullable UUID procedureId, @Nullable UUID chargeId, String detail) {
	}
}
