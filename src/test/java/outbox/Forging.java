package outbox;

import concord.OwnerSql;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import outbox.naming.Lanes;

/**
 * Puts a payload into the log as it stands, past every class of ours: as another version of Concord wrote it,
 * or as nobody should have.
 */
@Component
public class Forging {

	private static final String APPEND = """
			with e as (
				select ?::smallint as lane, ? as type, ?::smallint as schema_version, ?::uuid as aggregate_id,
					? as aggregate_version, ?::uuid as patient_id, ?::jsonb as payload
			), stream as (
				insert into outbox.stream (aggregate_id, version) select aggregate_id, aggregate_version from e
				on conflict (aggregate_id) do update set version = greatest(stream.version, excluded.version)
			), head as (
				update outbox.lane set head = head + 1 from e where lane.lane = e.lane returning lane.lane, head
			)
			insert into outbox.event (lane, position, event_id, type, schema_version, aggregate_id, aggregate_version,
				patient_id, payload, hash, actor, correlation_id)
			select lane, head, gen_random_uuid(), type, schema_version, aggregate_id, aggregate_version, patient_id,
				payload, outbox.digest(type, schema_version, aggregate_id, aggregate_version, patient_id, payload),
				'forger', gen_random_uuid()
			from e join head using (lane)
			""";

	private final OwnerSql owner;

	Forging(OwnerSql owner) {
		this.owner = owner;
	}

	public void append(String type, int schemaVersion, UUID stream, int version, UUID patient, String payload) {
		try (var connection = owner.connect(); var append = connection.prepareStatement(APPEND)) {
			append.setInt(1, Lanes.of(patient));
			append.setString(2, type);
			append.setInt(3, schemaVersion);
			append.setObject(4, stream);
			append.setInt(5, version);
			append.setObject(6, patient);
			append.setString(7, payload);
			append.executeUpdate();
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}
}
