package procedures.scheduling;

import concord.refusal.Refusal;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;

/** Why an appointment does not take place (FHIR appointment-cancellation-reason). */
enum CancelReason {

	/** The patient asked for it, or cannot. */
	PATIENT("pat"),
	/** The hospital cannot. */
	PROVIDER("prov"),
	/** Something is broken or repaired. */
	MAINTENANCE("maint"), OTHER("other");

	@EnumeratedValue
	final String code;

	CancelReason(String code) {
		this.code = code;
	}

	static CancelReason of(String code) {
		return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst()
				.orElseThrow(() -> new Refusal.Invalid("reason", "must be pat, prov, maint or other"));
	}
}
