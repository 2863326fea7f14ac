package faults.load;

import faults.history.History;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Callers at work until they are told to go home; what was asked by then is asked to its end. More may come
 * later.
 */
public final class Load implements AutoCloseable {

	private final History history = new History();
	private final Web web;
	private final ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor();
	private final List<Future<?>> callers = new ArrayList<>();
	private final Duration thought;
	private volatile boolean open = true;

	private Load(List<URI> instances, Duration thought) {
		web = new Web(instances, history);
		this.thought = thought;
	}

	/** Imports the prices, then begins; each caller thinks up to so long before a request. */
	public static Load begin(List<URI> instances, int callers, Duration thought, long seed)
			throws InterruptedException {
		var load = new Load(instances, thought);
		load.prices();
		load.more(callers, seed);
		return load;
	}

	/** So many callers more. */
	public void more(int desksOpened, long seed) {
		open = true;
		var taken = callers.size();
		for (var number = taken; number < taken + desksOpened; number++) {
			var caller = new Caller(number, seed, history, new Asking(web, history), () -> open,
					thought);
			callers.add(desks.submit(() -> {
				caller.work();
				return null;
			}));
		}
	}

	public History history() {
		return history;
	}

	/** Returns when so many more requests are acknowledged; a minute at most. */
	public void awaitMore(int requests) throws InterruptedException {
		var wanted = history.acknowledged() + requests;
		var deadline = System.nanoTime() + 60_000_000_000L;
		while (history.acknowledged() < wanted) {
			if (System.nanoTime() > deadline) {
				throw new AssertionError("nothing is acknowledged any more: " + history.unknownBy());
			}
			Thread.sleep(5);
		}
	}

	/** Returns when every caller has every answer. */
	public History end() throws InterruptedException, ExecutionException {
		open = false;
		for (var caller : callers) {
			caller.get();
		}
		return history;
	}

	private void prices() throws InterruptedException {
		var answer = web.send("POST", "/billing/prices", Sayings.prices(), "Content-Type", "text/csv")
				.orElseThrow();
		if (answer.status() != 200) {
			throw new AssertionError(answer.toString());
		}
	}

	@Override
	public void close() {
		open = false;
		desks.shutdownNow();
		web.close();
	}
}
