package outbox.replaying;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import outbox.replaying.ReplayViews.ReplayView;

/** The record of all replays. */
@Repository
@Transactional
class Replays {

	private static final String BEGIN = """
			insert into outbox.replay (replay_id, subscription, target, started_from, started_by, heads, total)
			values (?, ?, ?, ?, ?, ?, ?)
			""";

	/** In place it is done when every lane is where it was; nobody has to be there to see it. */
	private static final String END_WHAT_IS_DONE = """
			update outbox.replay r set ended_at = clock_timestamp(), done = total
			where ended_at is null and target = 'place' and not exists (
				select from outbox.checkpoint c where c.subscription = r.subscription and c.position < r.heads[c.lane + 1])
			""";

	/** Whoever makes a copy holds a lock while it lives: what has neither ended nor a lock was abandoned. */
	private static final String END_WHAT_WAS_ABANDONED = """
			update outbox.replay r set ended_at = clock_timestamp(), error = 'abandoned: the instance that was at it is gone'
			where ended_at is null and target = 'shadow' and started_at < clock_timestamp() - interval '1 minute'
				and not exists (select from pg_locks where locktype = 'advisory' and objsubid = 1 and granted
					and (classid::bigint << 32 | objid::bigint) = hashtextextended(r.replay_id::text, 0))
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

	/** {@link org.springframework.dao.DuplicateKeyException} while another one of the subscription goes on. */
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

	public void endWhatIsOver() {
		jdbc.sql(END_WHAT_IS_DONE).update();
		jdbc.sql(END_WHAT_WAS_ABANDONED).update();
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

	/** {@code first}: the number of the first of them. */
	public void note(UUID id, int first, List<Difference> differences) {
		var n = new int[] {first};
		rows.batchUpdate(NOTE, differences, 500, (row, it) -> {
			row.setObject(1, id);
			row.setInt(2, n[0]++);
			row.setString(3, it.what());
			row.setString(4, it.key());
			row.setString(5, it.kind().stored());
			row.setString(6, it.here());
			row.setString(7, it.copy());
		});
	}

	@Transactional(readOnly = true)
	public Optional<ReplayView> find(UUID id) {
		return jdbc.sql(ReplayViews.ONE).param(id).query(ReplayView.class).optional();
	}
}
