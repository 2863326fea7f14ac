package faults.proxy;

import java.time.Duration;
import java.util.Random;

/** What the network does to those who use it, now; changed while they do. */
public final class Weather {

	private volatile long delay;
	private boolean silent;
	private double cutting;
	private int cuts;
	private Random random = new Random();

	/** From now on each message of the server is late. */
	public void delay(Duration late) {
		delay = late.toMillis();
	}

	/** Nothing passes any more, and nobody is told: as if every packet were dropped. */
	public synchronized void silence() {
		silent = true;
	}

	/** What was held up passes. */
	public synchronized void clear() {
		silent = false;
		delay = 0;
		cutting = 0;
		notifyAll();
	}

	/** From now on a part of the writing transactions never hear that they were committed. */
	public synchronized void cutCommits(double part, Random by) {
		cutting = part;
		random = by;
	}

	public synchronized int cuts() {
		return cuts;
	}

	synchronized boolean cutsThis() {
		var cut = cutting > 0 && random.nextDouble() < cutting;
		cuts += cut ? 1 : 0;
		return cut;
	}

	void pass() throws InterruptedException {
		if (delay > 0) {
			Thread.sleep(delay);
		}
		synchronized (this) {
			while (silent) {
				wait();
			}
		}
	}
}
