package outbox.delivery;

import java.util.Queue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A lane's place in the line for a worker: idle, due, at work, or waiting a while. Whatever comes while it is
 * at work is read right after; while it waits, nudges do not hurry it.
 */
final class LaneTurn {

	private enum State {
		IDLE, DUE, AT_WORK, AT_WORK_WITH_MORE, WAITING
	}

	private static final Logger LOG = LoggerFactory.getLogger(LaneTurn.class);

	private final LaneReader reader;
	private final Queue<LaneTurn> due;
	private final ScheduledExecutorService timer;
	private State state = State.IDLE;

	LaneTurn(LaneReader reader, Queue<LaneTurn> due, ScheduledExecutorService timer) {
		this.reader = reader;
		this.due = due;
		this.timer = timer;
	}

	LaneReader reader() {
		return reader;
	}

	synchronized void nudge() {
		switch (state) {
			case IDLE -> becomeDue();
			case AT_WORK -> state = State.AT_WORK_WITH_MORE;
			case DUE, AT_WORK_WITH_MORE, WAITING -> { }
		}
	}

	void run() {
		synchronized (this) {
			state = State.AT_WORK;
		}
		var next = LaneReader.Next.IDLE;
		try {
			next = reader.step();
		}
		catch (Error e) { // the worker must live; the poll brings the lane back
			LOG.error("A lane's reader failed", e);
		}
		done(next);
	}

	private synchronized void done(LaneReader.Next next) {
		if (next.pause().isPositive()) {
			state = State.WAITING;
			if (!timer.isShutdown()) {
				timer.schedule(this::waited, next.pause().toMillis(), TimeUnit.MILLISECONDS);
			}
		}
		else if (next.more() || state == State.AT_WORK_WITH_MORE) {
			becomeDue();
		}
		else {
			state = State.IDLE;
		}
	}

	private synchronized void waited() {
		becomeDue();
	}

	private void becomeDue() {
		state = State.DUE;
		due.add(this);
	}
}
