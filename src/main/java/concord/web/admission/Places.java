package concord.web.admission;

import concord.database.pools.PoolSettings;
import concord.start.StartRefused;
import concord.web.ProblemType;
import concord.web.problems.RequestProblem;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/**
 * The places where requests are worked on. Whoever finds none waits in the order of coming; the queue is
 * bounded, and so is the time in it. There are no more places than connections, so whoever has a place need
 * not wait for a connection.
 */
@Component
class Places {

	/** A place that was taken; given back once, however often it is said. */
	static final class Place {

		private final Semaphore free;
		private final AtomicBoolean taken = new AtomicBoolean(true);

		private Place(Semaphore free) {
			this.free = free;
		}

		void giveBack() {
			if (taken.compareAndSet(true, false)) {
				free.release();
			}
		}
	}

	private final WebSettings settings;
	private final Semaphore free;

	Places(WebSettings settings, PoolSettings pools) {
		if (settings.atOnce() > pools.requestConnections()) {
			throw new StartRefused("concord.web.at-once is %d, more than concord.database.request-connections: %d"
					.formatted(settings.atOnce(), pools.requestConnections()));
		}
		this.settings = settings;
		this.free = new Semaphore(settings.atOnce(), true);
	}

	/** Whoever came now would wait behind a full queue. */
	boolean areAllWaitedFor() {
		return free.availablePermits() == 0 && free.getQueueLength() >= settings.queue();
	}

	Place take() {
		try {
			if (areAllWaitedFor() || !free.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
				throw new RequestProblem(ProblemType.OVERLOADED, FrontDoor.FULL);
			}
			return new Place(free);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new RequestProblem(ProblemType.OVERLOADED, FrontDoor.FULL);
		}
	}

	int atWork() {
		return settings.atOnce() - free.availablePermits();
	}

	int waiting() {
		return free.getQueueLength();
	}
}
