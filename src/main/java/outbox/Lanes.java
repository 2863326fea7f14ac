package outbox;

import java.util.UUID;

/** Which lane a patient's events are in. For ever: another answer would break the order of what is in the log. */
final class Lanes {

	private Lanes() {
	}

	static int of(UUID patientId) {
		var bits = patientId.getMostSignificantBits() ^ patientId.getLeastSignificantBits();
		bits ^= bits >>> 32;
		bits ^= bits >>> 16;
		bits ^= bits >>> 8;
		return (int) (bits & (Position.LANES - 1));
	}
}
