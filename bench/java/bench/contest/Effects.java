package bench.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The effects that were committed, noted in this JVM right after their commit: the same clock for every
 * rival.
 */
public final class Effects {

	private final AtomicLong committed = new AtomicLong();
	private volatile long first;
	private volatile long last;
	private volatile @Nullable Map<UUID, Long> times;

	/** Called by a rival that commits by itself. */
	public void committed(List<UUID> acts) {
		var now = System.nanoTime();
		if (committed.getAndAdd(acts.size()) == 0) {
			first = now;
		}
		last = now;
		var noted = times;
		if (noted != null) {
			acts.forEach(act -> noted.putIfAbsent(act, now));
		}
	}

	/** Called within a Spring transaction: noted once it is committed. */
	@SuppressWarnings("unchecked")
	public void when(UUID act) {
		var said = (@Nullable List<UUID>) TransactionSynchronizationManager.getResource(this);
		if (said == null) {
			var acts = new ArrayList<UUID>();
			TransactionSynchronizationManager.bindResource(this, acts);
			TransactionSynchronizationManager.registerSynchronization(new AtTheEnd(acts));
			said = acts;
		}
		said.add(act);
	}

	private final class AtTheEnd implements TransactionSynchronization {

		private final List<UUID> acts;

		AtTheEnd(List<UUID> acts) {
			this.acts = acts;
		}

		@Override
		public void afterCommit() {
			committed(acts);
		}

		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResourceIfPossible(Effects.this);
		}
	}

	void forget() {
		committed.set(0);
		times = null;
	}

	void remember() {
		forget();
		times = new ConcurrentHashMap<>();
	}

	long count() {
		return committed.get();
	}

	long first() {
		return first;
	}

	long last() {
		return last;
	}

	Map<UUID, Long> times() {
		var noted = times;
		return noted == null ? Map.of() : noted;
	}
}
