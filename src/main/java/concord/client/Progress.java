package concord.client;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Says how far something long is: one line that renews itself on a terminal, a line every five seconds
 * elsewhere.
 */
public final class Progress implements AutoCloseable {

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

	public Progress(PrintStream out, boolean terminal) {
		this.out = out;
		this.terminal = terminal;
		this.ticker = Thread.ofVirtual().start(this::tick);
	}

	public static Progress onTheScreen() {
		return new Progress(System.out, isTerminal());
	}

	private static boolean isTerminal() {
		try {
			return Path.of("/proc/self/fd/1").toRealPath().toString().matches("/dev/(pts/|tty).*");
		}
		catch (IOException e) {
			return false;
		}
	}

	public void begin(String step, long total) {
		this.step = step;
		this.total = total;
		this.began = System.nanoTime();
		doneBefore.addAndGet(done.getAndSet(0));
	}

	public void done(long more) {
		done.addAndGet(more);
	}

	/** For whoever is told how far it is, rather than doing it. */
	public void at(long now) {
		done.set(now);
	}

	/** One of what is to be done could not be; {@code line} names it. */
	public synchronized void broken(String line) {
		if (broken.incrementAndGet() <= MOST_BROKEN_SHOWN) {
			out.println((terminal ? "\r\033[K" : "") + line);
		}
		done.incrementAndGet();
	}

	/** Of all steps so far. */
	public long done() {
		return doneBefore.get() + done.get();
	}

	public long broken() {
		return broken.get();
	}

	public synchronized void end() {
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
		var wrong = broken.get() == 0 ? "" : "  broken: " + broken.get();
		var now = done.get();
		return String.format(Locale.ROOT, "%-12s %,d / %,d  %,.0f a second%s", step, now, Math.max(total, now),
				now / seconds, wrong);
	}

	@Override
	public void close() {
		ticker.interrupt();
	}
}
