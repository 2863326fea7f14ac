package outbox.appending;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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

	private static final String APPEND = """
			with head as (
				update outbox.lane set head = head + ? where lane = ? returning lane, head - ? as last
			)
			insert into outbox.event (lane, position, event_id, type, schema_version, aggregate_id, aggregate_version,
				patient_id, payload, hash, actor, correlation_id)
			select head.lane, head.last + e.n, e.event_id, e.type, e.schema_version, e.aggregate_id,
				e.aggregate_version, e.patient_id, e.payload::jsonb,
				outbox.digest(e.type, e.schema_version, e.aggregate_id, e.aggregate_version, e.patient_id,
					e.payload::jsonb), e.actor, e.correlation_id
			from head, unnest(?::uuid[], ?::text[], ?::smallint[], ?::uuid[], ?::int[], ?::uuid[], ?::text[],
				?::text[], ?::uuid[]) with ordinality as e(event_id, type, schema_version, aggregate_id,
				aggregate_version, patient_id, payload, actor, correlation_id, n)
			returning position
			""";

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
		var given = jdbc.query(connection -> statement(connection, lane, said), (row, n) -> row.getLong(1));
		return new Position(lane, given.stream().mapToLong(it -> it).max().orElseThrow());
	}

	private PreparedStatement statement(Connection connection, int lane, List<Said> said) throws SQLException {
		var append = connection.prepareStatement(APPEND);
		append.setInt(1, said.size());
		append.setInt(2, lane);
		append.setInt(3, said.size());
		append.setArray(4, column(connection, "uuid", said, it -> TimeOrderedIds.next()));
		append.setArray(5, column(connection, "text", said, it -> EventType.of(it.event().getClass()).inTheLog()));
		append.setArray(6, column(connection, "int2", said,
				it -> EventType.of(it.event().getClass()).schemaVersion()));
		append.setArray(7, column(connection, "uuid", said, it -> it.event().aggregateId()));
		append.setArray(8, column(connection, "int4", said, it -> it.event().version()));
		append.setArray(9, column(connection, "uuid", said, it -> it.event().patientId()));
		append.setArray(10, column(connection, "text", said, it -> payloads.write(it.event())));
		append.setArray(11, column(connection, "text", said, it -> it.cause().actor()));
		append.setArray(12, column(connection, "uuid", said, it -> it.cause().correlationId()));
		return append;
	}

	private static Array column(Connection connection, String type, List<Said> said,
			Function<Said, Object> value) throws SQLException {
		return connection.createArrayOf(type, said.stream().map(value).toArray());
	}
}
