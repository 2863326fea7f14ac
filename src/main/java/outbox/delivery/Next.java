package outbox.delivery;

import java.time.Duration;

/** What a lane does next: read on at once, wait for a nudge, or wait a while. */
record Next(boolean more, Duration pause) {

	static final Next MORE = new Next(true, Duration.ZERO);
	static final Next IDLE = new Next(false, Duration.ZERO);

	static Next after(Duration pause) {
		return new Next(false, pause);
	}
}
