package billing.journal;

import java.util.UUID;

/** Has something that hangs on a posted charge, and follows when it is taken back, in the same transaction. */
public interface FollowsReversals {

	/** @param why coded: {@code amended}, {@code withdrawn}, {@code not-billable} … */
	void reversed(UUID chargeId, String why);
}
