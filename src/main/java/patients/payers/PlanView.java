package patients.payers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan as the API shows it. */
record PlanView(UUID id, int version, String payer, String code, String name, @Nullable String filing,
		boolean active) {

	PlanDetails details() {
		return new PlanDetails(payer, code, name, filing, active);
	}

	String etag() {
		return String.valueOf(version);
	}
}
