package concord.loader;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Several patients at once, but all about one patient in the order of the file. At most {@value #WINDOW} rows
 * wait: memory does not grow with the export.
 */
final class InOrderPerPatient {

	private static final int WINDOW = 10_000;

	private final Semaphore window = new Semaphore(WINDOW);
	private final Semaphore workers;
	private final Map<String, Queue<Runnable>> waiting = new HashMap<>();
	private volatile @Nullable RuntimeException failure;

	InOrderPerPatient(int workers) {
		this.workers = new Semaphore(workers);
	}

	/** Waits for room. */
	void add(String patient, Runnable row) {
		failIfAnyFailed();
		window.acquireUninterruptibly();
		synchronized (waiting) {
			var known = waiting.get(patient);
			if (known != null) {
				known.add(row);
				return;
			}
			waiting.put(patient, new ArrayDeque<>());
		}
		Thread.startVirtualThread(() -> work(patient, row));
	}

	/** Waits until all that was added is done. */
	void await() {
		window.acquireUninterruptibly(WINDOW);
		window.release(WINDOW);
		failIfAnyFailed();
	}

	private void work(String patient, Runnable first) {
		for (var row = first; row != null; row = next(patient)) {
			workers.acquireUninterruptibly();
			try {
				if (failure == null) {
					row.run();
				}
			}
			catch (RuntimeException e) {
				failure = e;
			}
			finally {
				workers.release();
				window.release();
			}
		}
	}

	private @Nullable Runnable next(String patient) {
		synchronized (waiting) {
			var rows = waiting.get(patient);
			var next = rows == null ? null : rows.poll();
			if (next == null) {
				waiting.remove(patient);
			}
			return next;
		}
	}

	private void failIfAnyFailed() {
		var e = failure;
		if (e != null) {
			throw e;
		}
	}
}
