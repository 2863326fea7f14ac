package outbox.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import outbox.Position;

/**
 * The next events of some lanes behind their checkpoints, which stay locked until the commit. Called within a
 * delivery's transaction.
 */
@Component
public class Reading {

	/** A lane another instance has locked gives nothing; so does every lane of a module that was retired. */
	private static final String LOCK = """
			select lane, position from outbox.checkpoint where subscription = ? and lane = any (?)
				and exists (select from outbox.subscription where name = ? and retired_at is null)
			order by lane for update skip locked
			""";

	/**
	 * A statement of its own, so that it sees all that was done under the lock before. Of a type the module does
	 * not handle only the place is read.
	 */
	private static final String NEXT = """
			select mine.lane, mine.position as after, (select head from outbox.lane where lane = mine.lane) as head,
				e.position, e.event_id, e.recorded_at, e.actor, e.correlation_id, e.type, e.schema_version,
				e.aggregate_id, e.aggregate_version, case when e.type = any (?) then e.payload::text else '' end as payload,
				e.type <> all (?) or e.hash = outbox.digest(e.type, e.schema_version, e.aggregate_id,
					e.aggregate_version, e.patient_id, e.payload) as intact,
				exists (select from outbox.parked p
					where p.subscription = ? and p.lane = e.lane and p.stream = e.aggregate_id) as blocked
			from unnest(?::smallint[], ?::bigint[]) as mine(lane, position) left join lateral (
				select * from outbox.event where lane = mine.lane and position > mine.position order by position limit ?
			) e on true
			order by mine.lane, e.position
			""";

	private static final String BETWEEN = """
			select e.lane, e.position, e.event_id, e.recorded_at, e.actor, e.correlation_id, e.type, e.schema_version,
				e.aggregate_id, e.aggregate_version, case when e.type = any (?) then e.payload::text else '' end as payload,
				e.type <> all (?) or e.hash = outbox.digest(e.type, e.schema_version, e.aggregate_id,
					e.aggregate_version, e.patient_id, e.payload) as intact,
				false as blocked, ? as after, e.position as head
			from outbox.event e where e.lane = ? and e.position > ? and e.position <= ? order by e.position limit ?
			""";

	private static final String MOVE = """
			update outbox.checkpoint c set position = moved.position
			from unnest(?::smallint[], ?::bigint[]) as moved(lane, position)
			where c.subscription = ? and c.lane = moved.lane
			""";

	private final JdbcTemplate jdbc;

	Reading(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * At most {@code limit} events of each lane, in order.
	 *
	 * @param handled the types whose payload is wanted
	 * @throws Hole where the log goes on and the next event is missing
	 */
	public List<Stored> next(String subscription, Set<String> handled, Collection<Integer> lanes, int limit) {
		var mine = lock(subscription, lanes);
		var rows = new Rows();
		if (!mine.isEmpty()) {
			jdbc.query(connection -> {
				var next = connection.prepareStatement(NEXT);
				var types = connection.createArrayOf("text", handled.toArray());
				next.setArray(1, types);
				next.setArray(2, types);
				next.setString(3, subscription);
				next.setArray(4, connection.createArrayOf("int2", mine.keySet().toArray()));
				next.setArray(5, connection.createArrayOf("int8", mine.values().toArray()));
				next.setInt(6, limit);
				return next;
			}, rows::take);
		}
		return rows.stored;
	}

	/** At most {@code limit} events of a lane after one position and up to another; no checkpoint is asked. */
	public List<Stored> between(Set<String> handled, int lane, long after, long end, int limit) {
		var rows = new Rows();
		jdbc.query(connection -> {
			var between = connection.prepareStatement(BETWEEN);
			var types = connection.createArrayOf("text", handled.toArray());
			between.setArray(1, types);
			between.setArray(2, types);
			between.setLong(3, after);
			between.setInt(4, lane);
			between.setLong(5, after);
			between.setLong(6, end);
			between.setInt(7, limit);
			return between;
		}, rows::take);
		if (rows.stored.isEmpty() && after < end) {
			throw new Hole(lane, after + 1);
		}
		return rows.stored;
	}

	/** Each lane's checkpoint stands at the given position from now on. */
	public void move(String subscription, Collection<Position> to) {
		jdbc.update(connection -> {
			var move = connection.prepareStatement(MOVE);
			move.setArray(1, connection.createArrayOf("int2", to.stream().map(Position::lane).toArray()));
			move.setArray(2, connection.createArrayOf("int8", to.stream().map(Position::position).toArray()));
			move.setString(3, subscription);
			return move;
		});
	}

	private Map<Integer, Long> lock(String subscription, Collection<Integer> lanes) {
		var mine = new HashMap<Integer, Long>();
		jdbc.query(connection -> {
			var lock = connection.prepareStatement(LOCK);
			lock.setString(1, subscription);
			lock.setArray(2, connection.createArrayOf("int2", lanes.toArray()));
			lock.setString(3, subscription);
			return lock;
		}, row -> {
			mine.put(row.getInt(1), row.getLong(2));
		});
		return mine;
	}

	/** Positions have no gap: what does not follow is missing. */
	private static class Rows {

		final List<Stored> stored = new ArrayList<>();
		private final Map<Integer, Long> last = new HashMap<>();

		void take(ResultSet row) throws SQLException {
			var lane = row.getInt("lane");
			var expected = last.getOrDefault(lane, row.getLong("after")) + 1;
			var position = (@Nullable Long) row.getObject("position", Long.class);
			if (position == null ? row.getLong("head") >= expected : position != expected) {
				throw new Hole(lane, expected);
			}
			if (position != null) {
				last.put(lane, position);
				stored.add(Stored.of(row));
			}
		}
	}
}
