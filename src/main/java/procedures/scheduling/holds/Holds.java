package procedures.scheduling.holds;

import concord.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import procedures.scheduling.resources.ResourceId;
import procedures.scheduling.time.TimeSpan;

/**
 * The times that are taken, one row a resource and appointment that is booked or has arrived. An exclusion
 * constraint holds no resource twice. Of two who take the same at once, one waits until the other is done, and
 * is then told; all take in one order, so that no two wait for each other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Holds {

	private static final String TAKE = """
			insert into procedures.held_time (appointment_id, resource_kind, resource_id, during)
			select :appointment, kind, id, tstzrange(:start, :end)
			from unnest(:kinds::text[], :ids::uuid[]) as wanted (kind, id) order by id
			on conflict do nothing
			""";

	private static final String TAKEN = """
			select resource_kind, resource_id, lower(during) as start, upper(during) as "end"
			from procedures.held_time
			where resource_id = any (:ids) and during && tstzrange(:start, :end) and appointment_id <> :appointment
			order by start
			""";

	private static final UUID NOBODY = new UUID(0, 0);

	private final JdbcClient jdbc;

	Holds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Takes all of them, or refuses as {@link Refusal.Taken} what another appointment has. */
	public void take(UUID appointment, Collection<ResourceId> wanted, TimeSpan time) {
		var sorted = wanted.stream().sorted(Comparator.comparing(ResourceId::resourceId)).toList();
		var taken = jdbc.sql(TAKE).param("appointment", appointment)
				.param("kinds", sorted.stream().map(it -> it.kind().code()).toArray(String[]::new))
				.param("ids", ids(sorted)).param("start", utc(time.start())).param("end", utc(time.end())).update();
		if (taken < sorted.size()) {
			throw refusal(appointment, sorted, time);
		}
	}

	public void release(UUID appointment) {
		jdbc.sql("delete from procedures.held_time where appointment_id = ?").param(appointment).update();
	}

	/** What is taken of each, within a time. */
	public Map<UUID, List<TimeSpan>> within(TimeSpan time, Collection<ResourceId> resources) {
		var taken = new HashMap<UUID, List<TimeSpan>>();
		query(NOBODY, resources, time).forEach(it ->
				taken.computeIfAbsent(it.resource(), id -> new ArrayList<>()).add(it.time()));
		return taken;
	}

	private Refusal refusal(UUID appointment, Collection<ResourceId> wanted, TimeSpan time) {
		return query(appointment, wanted, time).stream().findFirst()
				.map(it -> new Refusal.Taken("The %s %s is taken from %s to %s.".formatted(it.kind(), it.resource(),
						it.time().start(), it.time().end())))
				.orElseGet(() -> new Refusal.Taken("Somebody else took it just now."));
	}

	private List<Held> query(UUID appointment, Collection<ResourceId> resources, TimeSpan time) {
		return jdbc.sql(TAKEN).param("ids", ids(resources)).param("start", utc(time.start()))
				.param("end", utc(time.end())).param("appointment", appointment).query(Held::of).list();
	}

	private static UUID[] ids(Collection<ResourceId> resources) {
		return resources.stream().map(ResourceId::resourceId).toArray(UUID[]::new);
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private record Held(String kind, UUID resource, TimeSpan time) {

		static Held of(ResultSet row, int number) throws SQLException {
			return new Held(row.getString("resource_kind"), row.getObject("resource_id", UUID.class),
					new TimeSpan(row.getObject("start", OffsetDateTime.class).toInstant(),
							row.getObject("end", OffsetDateTime.class).toInstant()));
		}
	}
}
