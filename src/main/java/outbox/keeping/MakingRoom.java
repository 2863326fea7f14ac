package outbox.keeping;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import outbox.subscribing.Faults;

/**
 * Makes the log's next part before it is needed: at the start, and every few seconds, in which even a log that
 * is written to as fast as can be does not fill one.
 */
@Component
class MakingRoom implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(MakingRoom.class);
	private static final Duration PAUSE = Duration.ofSeconds(10);

	private final Parts parts;
	private @Nullable ScheduledExecutorService clock;

	MakingRoom(Parts parts) {
		this.parts = parts;
	}

	@Override
	public void start() {
		parts.makeRoom();
		clock = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("outbox-room").factory());
		clock.scheduleWithFixedDelay(this::makeRoom, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
	}

	@Override
	public void stop() {
		if (clock != null) {
			clock.shutdownNow();
			clock = null;
		}
	}

	@Override
	public boolean isRunning() {
		return clock != null;
	}

	/** Before any request is taken and any lane read. */
	@Override
	public int getPhase() {
		return Integer.MIN_VALUE;
	}

	private void makeRoom() {
		try {
			parts.makeRoom();
		}
		catch (RuntimeException e) { // tried again long before the room is used up; the timer must not die of it
			LOG.warn("The log's next part cannot be made now: {}", Faults.describe(e));
		}
	}
}
