package outbox.appending;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import outbox.Pending.Said;
import outbox.Position;
import outbox.TimeOrderedIds;
import outbox.naming.EventType;
import outbox.naming.Lanes;
import outbox.naming.Payloads;

/** The log as a table: appends events with gapless positions, lanes in ascending order. */
@Component
class Log {

	/**
	 * The stream's row is what refuses an event that is not its aggregate's next: it gives no row for it, and so
	 * neither does the log. The payload is read once, for what is stored and for what is hashed.
	 */
	private static final String APPEND = """
			with said as materialized (
				select event_id, type, schema_version, aggregate_id, aggregate_version, patient_id,
					payload::jsonb as payload, actor, correlation_id, n
				from unnest(?::uuid[], ?::text[], ?::smallint[], ?::uuid[], ?::int[], ?::uuid[], ?::text[], ?::text[],
					?::uuid[]) with ordinality as e(event_id, type, schema_version, aggregate_id, aggregate_version,
					patient_id, payload, actor, correlation_id, n)
			), next as (
				insert into outbox.stream (aggregate_id, version) select aggregate_id, aggregate_version from said
				on conflict (aggregate_id) do update set version = excluded.version
					where stream.version = excluded.version - 1
				returning aggregate_id, coalesce(old.version, 0) + 1 = new.version as follows
			), head as (
				update outbox.lane set head = head + ? where lane = ? returning lane, head - ? as last
			)
			insert into outbox.event (lane, position, event_id, type, schema_version, aggregate_id, aggregate_version,
				patient_id, payload, hash, actor, correlation_id)
			select head.lane, head.last + n, event_id, type, schema_version, aggregate_id, aggregate_version,
				patient_id, payload, outbox.digest(type, schema_version, aggregate_id, aggregate_version, patient_id,
					payload), actor, correlation_id
			from head cross join said join next using (aggregate_id) where follows
			returning position
			""";

	private static final String BEGIN_STREAM = """
			insert into outbox.stream (aggregate_id, version) values (?, ?) returning aggregate_id, version
			""";

	private static final String MOVE_STREAM = """
			update outbox.stream set version = said.version from (values (?::uuid, ?::int)) as said(aggregate_id, version)
			where stream.aggregate_id = said.aggregate_id and stream.version = said.version - 1
			returning stream.aggregate_id, stream.version
			""";

	/**
	 * The same for one event, which most transactions say: without arrays, in half the time, and without asking
	 * whether the stream is new, which costs the log's writer a record more.
	 */
	private static final String APPEND_ONE = """
			with next as (
				%s
			), head as (
				update outbox.lane set head = head + 1 where lane = ? returning lane, head
			), said as (
				select ?::text as type, ?::smallint as schema_version, ?::uuid as patient_id, ?::jsonb as payload
			)
			insert into outbox.event (lane, position, event_id, type, schema_version, aggregate_id, aggregate_version,
				patient_id, payload, hash, actor, correlation_id)
			select lane, head, ?, type, schema_version, aggregate_id, version, patient_id, payload,
				outbox.digest(type, schema_version, aggregate_id, version, patient_id, payload), ?, ?
			from next cross join head cross join said
			returning position
			""";

	private static final String APPEND_FIRST = APPEND_ONE.formatted(BEGIN_STREAM);
	private static final String APPEND_NEXT = APPEND_ONE.formatted(MOVE_STREAM);

	private final JdbcTemplate jdbc;
	private final Payloads payloads;

	Log(JdbcTemplate jdbc, Payloads payloads) {
		this.jdbc = jdbc;
		this.payloads = payloads;
	}

	/** Gives each lane's last position: who has read up to there has read them all. */
	List<Position> append(List<Said> said) {
		var lanes = said.stream().collect(Collectors.groupingBy(it -> Lanes.of(it.event().patientId()),
				TreeMap::new, Collectors.toList()));
		var positions = new ArrayList<Position>();
		lanes.forEach((lane, events) -> positions.add(append(lane, events)));
		return positions;
	}

	private Position append(int lane, List<Said> said) {
		var last = 0L;
		for (var events : oneOfAStreamAtOnce(said)) {
			var given = events.size() == 1 ? appendOne(lane, events.getFirst()) : appendAll(lane, events);
			if (given.size() < events.size()) {
				throw new OutOfTurn(events);
			}
			last = Collections.max(given);
		}
		return new Position(lane, last);
	}

	private List<Long> appendOne(int lane, Said said) {
		var event = said.event();
		var type = EventType.of(event.getClass());
		try {
			return jdbc.queryForList(event.version() == 1 ? APPEND_FIRST : APPEND_NEXT, Long.class,
					event.aggregateId(), event.version(), lane, type.inTheLog(), type.schemaVersion(), event.patientId(),
					payloads.write(event), TimeOrderedIds.next(), said.cause().actor(), said.cause().correlationId());
		}
		catch (DuplicateKeyException e) {
			throw OutOfTurn.unless(e, said);
		}
	}

	private List<Long> appendAll(int lane, List<Said> said) {
		return jdbc.query(connection -> statement(connection, lane, said), (row, n) -> row.getLong(1));
	}

	/** A statement can move a stream by one event only. */
	private static List<List<Said>> oneOfAStreamAtOnce(List<Said> said) {
		var statements = new ArrayList<List<Said>>();
		var streams = new HashSet<UUID>();
		for (var one : said) {
			if (statements.isEmpty() || !streams.add(one.event().aggregateId())) {
				statements.add(new ArrayList<>());
				streams.clear();
				streams.add(one.event().aggregateId());
			}
			statements.getLast().add(one);
		}
		return statements;
	}

	private PreparedStatement statement(Connection connection, int lane, List<Said> said) throws SQLException {
		var append = connection.prepareStatement(APPEND);
		append.setArray(1, column(connection, "uuid", said, it -> TimeOrderedIds.next()));
		append.setArray(2, column(connection, "text", said, it -> EventType.of(it.event().getClass()).inTheLog()));
		append.setArray(3, column(connection, "int2", said,
				it -> EventType.of(it.event().getClass()).schemaVersion()));
		append.setArray(4, column(connection, "uuid", said, it -> it.event().aggregateId()));
		append.setArray(5, column(connection, "int4", said, it -> it.event().version()));
		append.setArray(6, column(connection, "uuid", said, it -> it.event().patientId()));
		append.setArray(7, column(connection, "text", said, it -> payloads.write(it.event())));
		append.setArray(8, column(connection, "text", said, it -> it.cause().actor()));
		append.setArray(9, column(connection, "uuid", said, it -> it.cause().correlationId()));
		append.setInt(10, said.size());
		append.setInt(11, lane);
		append.setInt(12, said.size());
		return append;
	}

	private static Array column(Connection connection, String type, List<Said> said,
			Function<Said, Object> value) throws SQLException {
		return connection.createArrayOf(type, said.stream().map(value).toArray());
	}
}
