package concord.loader;

import concord.loader.export.BrokenRow;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Says how far the load is: one line that renews itself on a terminal, a line every five seconds elsewhere.
 */
final class Progress implements AutoCloseable {

	private static final int MOST_BROKEN_SHOWN = 1_000;

	private final PrintStream out;
	private final boolean terminal;
	private final Thread ticker;
	private final AtomicLong done = new AtomicLong();
	private final AtomicLong doneBefore = new AtomicLong();
	private final AtomicLong broken = new AtomicLong();
	private volatile String step = "";
	private volatile long total;
	private volatile long began;

	Progress(PrintStream out, boolean terminal) {
		this.out = out;
		this.terminal = terminal;
		this.ticker = Thread.ofVirtual().start(this::tick);
	}

	void begin(String step, long total) {
		this.step = step;
		this.total = total;
		this.began = System.nanoTime();
		doneBefore.addAndGet(done.getAndSet(0));
	}

	void rowDone() {
		done.incrementAndGet();
	}

	synchronized void rowBroken(BrokenRow row) {
		if (broken.incrementAndGet() <= MOST_BROKEN_SHOWN) {
			out.println((terminal ? "\r\033[K" : "") + row.getMessage());
		}
		done.incrementAndGet();
	}

	/** Of all steps so far. */
	long rows() {
		return doneBefore.get() + done.get();
	}

	long brokenRows() {
		return broken.get();
	}

	synchronized void end() {
		out.println((terminal ? "\r\033[K" : "") + line());
		step = "";
	}

	private void tick() {
		try {
			while (true) {
				Thread.sleep(terminal ? Duration.ofSeconds(1) : Duration.ofSeconds(5));
				show();
			}
		}
		catch (InterruptedException e) {
			return;
		}
	}

	private synchronized void show() {
		if (!step.isEmpty()) {
			out.print(terminal ? "\r\033[K" + line() : line() + "\n");
			out.flush();
		}
	}

	private String line() {
		var seconds = Math.max(1, System.nanoTime() - began) / 1e9;
		var wrong = broken.get() == 0 ? "" : "  broken rows: " + broken.get();
		return String.format(Locale.ROOT, "%-12s %,d / %,d  %,.0f a second%s", step, done.get(), total,
				done.get() / seconds, wrong);
	}

	@Override
	public void close() {
		ticker.interrupt();
	}
}
