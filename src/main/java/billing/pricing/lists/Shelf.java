package billing.pricing.lists;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import outbox.Cause;

/** The books' rows. A version once written stays; only that a newer one supersedes it is noted. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Shelf {

	private static final int BATCH = 1000;

	private final JdbcClient client;
	private final JdbcTemplate jdbc;
	private final Clock clock;

	Shelf(JdbcClient client, JdbcTemplate jdbc, Clock clock) {
		this.client = client;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Lists are imported one after the other; who reads a book or charges by it does not wait. */
	<R extends Said<R>> void lock(Table<R> table) {
		jdbc.execute(table.lock());
	}

	<R extends Said<R>> List<Entry<R>> inForce(Table<R> table, List<R> rows) {
		var keys = rows.stream().map(table.keyOf()).distinct().toArray(String[]::new);
		return client.sql(table.inForce()).param("keys", keys).query((row, number) -> new Entry<>(
				row.getObject(table.id(), UUID.class), row.getInt("version"), table.row().mapRow(row, number))).list();
	}

	<R extends Said<R>> void write(Table<R> table, Revision<R> revision) {
		var next = Stream.concat(revision.changed().stream(), revision.ended().stream()).toList();
		jdbc.batchUpdate(table.supersede(),
				next.stream().map(it -> new Object[] {it.id(), it.version() - 1}).toList(), new int[0]);
		var written = Stream.concat(revision.added().stream(), next.stream()).toList();
		var now = clock.instant().atOffset(ZoneOffset.UTC);
		var actor = Cause.current().actor();
		jdbc.batchUpdate(table.insert(), written, BATCH, (statement, entry) -> {
			var values = new ArrayList<Object>(List.of(entry.id(), entry.version()));
			values.addAll(table.values().apply(entry.row()));
			values.addAll(List.of(entry.from(), entry.row().to(), table.description().apply(entry.row()), now, actor));
			for (var i = 0; i < values.size(); i++) {
				statement.setObject(i + 1, values.get(i));
			}
		});
	}
}
