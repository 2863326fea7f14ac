package outbox.keeping;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import outbox.Position;
import outbox.appending.Nudge;
import outbox.subscribing.Faults;

/**
 * Makes the log's next parts before they are needed: as soon as this process has written the first event of one, and
 * every few seconds, for others write too. A start waits for it only where there is less than a part left: while an old
 * part is put back none can be made, and what there is lasts longer than that.
 */
@Component
class MakingRoom implements Nudge, SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(MakingRoom.class);
	private static final Duration PAUSE = Duration.ofSeconds(10);

	private final Parts parts;
	private final AtomicLong furthest = new AtomicLong();
	private volatile long partSize;
	private volatile @Nullable ScheduledExecutorService clock;

	MakingRoom(Parts parts) {
		this.parts = parts;
	}

	@Override
	public void start() {
		partSize = parts.size();
		if (parts.roomLeft() < partSize) {
			parts.makeRoom();
		}
		var started = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("outbox-room").factory(),
				new DiscardPolicy());
		started.scheduleWithFixedDelay(this::makeRoom, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
		clock = started;
	}

	@Override
	public void nudge(Position last) {
		var started = clock;
		if (started == null) {
			return;
		}
		var part = last.position() / partSize;
		if (furthest.getAndAccumulate(part, Math::max) < part) {
			started.execute(this::makeRoom);
		}
	}

	@Override
	public void stop() {
		var started = clock;
		if (started != null) {
			started.shutdownNow();
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

	void makeRoom() {
		try {
			parts.makeRoom();
			partSize = parts.size();
		}
		catch (RuntimeException | Error e) { // tried again long before the room is used up; the timer must not die of it
			LOG.warn("The log's next part cannot be made now: {}", Faults.describe(e));
		}
	}
}
