package outbox.replaying;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The record of all replays. */
@Repository
@Transactional
class Replays {

	private static final String TAKE_TURNS = "select pg_try_advisory_xact_lock(hashtextextended('outbox.replay ' || ?, 0))";

	private static final String BEGIN = """
			insert into outbox.replay (replay_id, subscription, target, started_from, started_by, heads, total)
			values (?, ?, ?, ?, ?, ?, ?)
			""";

	private static final String NOTE = """
			insert into outbox.replay_difference (replay_id, n, what, key, kind, here, copy)
			values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
			""";

	private final JdbcClient jdbc;
	private final JdbcTemplate rows;

	Replays(JdbcClient jdbc, JdbcTemplate rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	/** Until the transaction ends nobody else begins one of the subscription; {@code false} while somebody else does. */
	public boolean takeTurns(String subscription) {
		return jdbc.sql(TAKE_TURNS).param(subscription).query(Boolean.class).single();
	}

	/** The one of the subscription that goes on. */
	public Optional<UUID> running(String subscription) {
		return jdbc.sql("select replay_id from outbox.replay where subscription = ? and ended_at is null")
				.param(subscription).query(UUID.class).optional();
	}

	/** Refused by a key while another one of the subscription goes on. */
	public void begin(UUID id, String subscription, Target target, String from, String by, List<Long> heads,
			long total) {
		rows.update(connection -> {
			var begin = connection.prepareStatement(BEGIN);
			begin.setObject(1, id);
			begin.setString(2, subscription);
			begin.setString(3, target.stored());
			begin.setString(4, from);
			begin.setString(5, by);
			begin.setArray(6, connection.createArrayOf("int8", heads.toArray()));
			begin.setLong(7, total);
			return begin;
		});
	}

	/** Several workers say so, in any order: it never goes back. */
	public void progressed(UUID id, long done) {
		jdbc.sql("update outbox.replay set done = greatest(done, least(?, total)) where replay_id = ?").param(done)
				.param(id).update();
	}

	public void ended(UUID id, @Nullable String error) {
		jdbc.sql("update outbox.replay set ended_at = clock_timestamp(), error = :error where replay_id = :id")
				.param("error", error).param("id", id).update();
	}

	/** What a copy has otherwise, in the order it was found. */
	public void note(UUID id, Differences found) {
		var n = new int[1];
		rows.batchUpdate(NOTE, found.listed(), 500, (row, it) -> {
			row.setObject(1, id);
			row.setInt(2, ++n[0]);
			row.setString(3, it.what());
			row.setString(4, it.key());
			row.setString(5, it.kind().stored());
			row.setString(6, it.here());
			row.setString(7, it.copy());
		});
		jdbc.sql("update outbox.replay set unlisted = ? where replay_id = ?").param(found.unlisted()).param(id).update();
	}
}
