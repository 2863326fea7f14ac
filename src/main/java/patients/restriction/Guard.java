package patients.restriction;

import concord.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import outbox.Cause;
import patients.identity.CleanText;
import patients.identity.PatientId;

/** Opens a record to whom the policy lets, or for a reason, which is kept before anything is shown. */
@Component
public class Guard {

	/** Where the reason stands. */
	public static final String HEADER = "Concord-Break-Glass";

	private static final int LONGEST = 500;

	private final OpeningPolicy policy;
	private final Glass glass;

	Guard(OpeningPolicy policy, Glass glass) {
		this.policy = policy;
		this.glass = glass;
	}

	/**
	 * Refuses where whoever asks may not and gives no reason.
	 *
	 * @param asked what for, as a method and a path without values
	 */
	public void open(PatientId patient, @Nullable String reason, String asked) {
		var actor = Cause.current().actor();
		if (policy.mayOpen(actor, patient)) {
			return;
		}
		if (reason == null) {
			throw new Refusal.Restricted("This record is restricted. Whoever must open it says why, in " + HEADER + ".");
		}
		glass.breakIt(patient, actor, CleanText.of(reason, HEADER, LONGEST), asked);
	}
}
