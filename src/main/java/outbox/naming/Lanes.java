package outbox.naming;

import java.util.UUID;
import outbox.Position;

/**
 * Which lane a patient's events are in. For ever: another answer would break the order of what is in the log.
 */
public final class Lanes {

	private Lanes() {
	}

	public static int of(UUID patientId) {
		var bits = patientId.getMostSignificantBits() ^ patientId.getLeastSignificantBits();
		bits ^= bits >>> 32;
		bits ^= bits >>> 16;
		bits ^= bits >>> 8;
		return (int) (bits & (Position.LANES - 1));
	}
}
