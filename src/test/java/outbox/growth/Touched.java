package outbox.growth;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What each transaction of Concord touches in the log's schema, counted by PostgreSQL itself: whoever began it, on
 * whatever thread. So no statement is copied here, and none that is added later is forgotten.
 */
public class Touched implements TransactionExecutionListener {

	/**
	 * @param scans  sequential scans of the log's parts and of the streams
	 * @param blocks their buffers, and those of their indexes, hit or read: of all that grows with history
	 */
	public record Touch(long scans, long blocks) {
	}

	private static final String COUNTED = """
			select coalesce(sum(pg_stat_get_xact_numscans(oid)) filter (where relkind = 'r'), 0) as scans,
				coalesce(sum(pg_stat_get_xact_blocks_fetched(oid)), 0) as blocks
			from pg_class where relnamespace = 'outbox'::regnamespace
				and relname ~ '^(event_[0-9]+(_pkey)?|stream|one_event_a_version)$'
			""";

	private final ObjectProvider<JdbcClient> jdbc;
	private final Map<String, Queue<Touch>> touches = new ConcurrentHashMap<>();

	Touched(ObjectProvider<JdbcClient> jdbc) {
		this.jdbc = jdbc;
	}

	void forget() {
		touches.clear();
	}

	/** By the transaction's name; sorted, so that of each the middle one can be taken. */
	Map<String, List<Touch>> all() {
		var all = new TreeMap<String, List<Touch>>();
		touches.forEach((name, of) -> all.put(name, sorted(of)));
		return all;
	}

	private static List<Touch> sorted(Collection<Touch> touches) {
		return touches.stream().sorted((a, b) -> Long.compare(a.blocks, b.blocks)).toList();
	}

	@Override
	public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
		if (failure == null && transaction.isNewTransaction()) {
			var name = transaction.getTransactionName();
			var before = counted();
			TransactionSynchronizationManager.registerSynchronization(new Last() {
				@Override
				public void beforeCommit(boolean readOnly) {
					var now = counted();
					touches.computeIfAbsent(name, it -> new ConcurrentLinkedQueue<>())
							.add(new Touch(now.scans - before.scans, now.blocks - before.blocks));
				}
			});
		}
	}

	private Touch counted() {
		return jdbc.getObject().sql(COUNTED).query(Touch.class).single();
	}

	/** After the log was appended to. */
	private interface Last extends TransactionSynchronization {

		@Override
		default int getOrder() {
			return Ordered.LOWEST_PRECEDENCE;
		}
	}
}
