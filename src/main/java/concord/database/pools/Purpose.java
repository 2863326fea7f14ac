package concord.database.pools;

import java.util.function.Supplier;

/**
 * What connections are wanted for. Each purpose has a pool of its own, so a crowd at the web cannot keep the
 * event log's readers waiting, nor they the crowd. A thread is at {@link #REQUESTS} until it says otherwise;
 * a transaction keeps the connection it began with, whatever is said within it.
 */
public record Purpose(String name) {

	/** Answering requests, and all that nobody says otherwise about. */
	public static final Purpose REQUESTS = new Purpose("requests");

	/** Delivering the event log: the dispatcher's own budget. */
	public static final Purpose DELIVERY = new Purpose("delivery");

	private static final ThreadLocal<Purpose> CURRENT = ThreadLocal.withInitial(() -> REQUESTS);

	static Purpose current() {
		return CURRENT.get();
	}

	/** Whether transactions begun now work in another database than ours, for a purpose opened for a while. */
	public static boolean isElsewhere() {
		return !current().equals(REQUESTS) && !current().equals(DELIVERY);
	}

	/** Transactions that {@code work} begins on this thread take their connections from this purpose's pool. */
	public void during(Runnable work) {
		during(() -> {
			work.run();
			return this;
		});
	}

	/** {@link #during(Runnable)} with a result. */
	public <T> T during(Supplier<T> work) {
		var before = CURRENT.get();
		CURRENT.set(this);
		try {
			return work.get();
		}
		finally {
			CURRENT.set(before);
		}
	}

	@Override
	public String toString() {
		return name;
	}
}
