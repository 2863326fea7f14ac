package outbox.replaying;

import concord.database.roles.TransactionUnderWay;
import concord.refusal.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import outbox.delivery.Dispatcher;
import outbox.subscribing.Subscription;

/**
 * Sets a module back in the log, under its role: what it made of events is forgotten where it may be, and its readers
 * read again as ever. All in the transaction that records the replay: none is set back of which no record says so.
 */
@Component
class InPlace {

	private static final String HOLD = """
			select lane, position from outbox.checkpoint where subscription = ? order by lane for update
			""";

	private static final String SET_BACK = """
			update outbox.checkpoint set position = :first - 1 where subscription = :subscription and lane = :lane
			""";

	private static final String UNPARK = """
			delete from outbox.parked where subscription = :subscription and lane = :lane and position >= :first
			""";

	/** Those that lack what is read again of some lane, as {@code 1-5, 7}; nothing where none does. */
	private static final String MISSING = """
			select string_agg(concat_ws('-', begins, nullif(ends, begins)), ', ' order by begins) from (
				select min(part) as begins, max(part) as ends from (
					select part, part - row_number() over (order by part) as run from (
						select distinct part from unnest(?::smallint[], ?::bigint[], ?::bigint[]) as again(lane, first, last),
							outbox.missing_parts(lane, first, last) as part) missing) numbered
				group by run) runs
			""";

	/** A module may have millions of rows to forget. */
	private static final Duration LONGEST = Duration.ofMinutes(30);

	private final TransactionUnderWay underWay;
	private final JdbcClient jdbc;
	private final JdbcTemplate rows;
	private final Makings makings;
	private final Dispatcher dispatcher;

	InPlace(TransactionUnderWay underWay, JdbcClient jdbc, JdbcTemplate rows, Makings makings, Dispatcher dispatcher) {
		this.underWay = underWay;
		this.jdbc = jdbc;
		this.rows = rows;
		this.makings = makings;
		this.dispatcher = dispatcher;
	}

	/** Waits for readers at work to end their delivery. */
	@Transactional(propagation = Propagation.MANDATORY)
	void setBack(Subscription subscription, From from) {
		underWay.takesUpTo(LONGEST);
		underWay.worksAs(subscription.module(), () -> {
			var before = hold(subscription.module());
			from.first().forEach((lane, first) -> expectRead(lane, first, before.getOrDefault(lane, 0L)));
			expectThere(from.first(), before);
			if (from.isStart()) {
				makings.of(subscription.module()).forEach(it -> it.forget());
			}
			from.first().forEach((lane, first) -> setBack(subscription.module(), lane, first));
		});
		forgetAfterwards(subscription.module());
	}

	/** Other instances find out when they look for what is unread. */
	private void forgetAfterwards(String module) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCompletion(int status) {
				dispatcher.forget(module);
			}
		});
	}

	private Map<Integer, Long> hold(String subscription) {
		var positions = new TreeMap<Integer, Long>();
		jdbc.sql(HOLD).param(subscription).query(row -> {
			positions.put(row.getInt(1), row.getLong(2));
		});
		return positions;
	}

	/** Nothing is skipped. */
	private static void expectRead(int lane, long first, long read) {
		if (first > read + 1) {
			throw new Refusal.Invalid("from", "%d.%d has not been read yet: nothing may be left out".formatted(lane, first));
		}
	}

	/**
	 * A hole would stop the module behind it, after what it made was forgotten. None comes up until the commit: who drops a
	 * part waits for whoever has looked into the log.
	 */
	private void expectThere(Map<Integer, Long> from, Map<Integer, Long> read) {
		var lanes = from.keySet().stream().sorted().toList();
		var missing = rows.query(connection -> {
			var asked = connection.prepareStatement(MISSING);
			asked.setArray(1, connection.createArrayOf("int2", lanes.toArray()));
			asked.setArray(2, connection.createArrayOf("int8", lanes.stream().map(from::get).toArray()));
			asked.setArray(3, connection.createArrayOf("int8", lanes.stream().map(it -> read.getOrDefault(it, 0L)).toArray()));
			return asked;
		}, (row, n) -> Optional.ofNullable(row.getString(1)));
		missing.getFirst().ifPresent(parts -> {
			throw new Refusal.NotAllowed("These parts are not in the log any more, put them back from the archive first: %s."
					.formatted(parts));
		});
	}

	private void setBack(String subscription, int lane, long first) {
		for (var sql : new String[] {SET_BACK, UNPARK}) {
			jdbc.sql(sql).param("subscription", subscription).param("lane", lane).param("first", first).update();
		}
	}
}
