package procedures.scheduling.hours;

import concord.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import procedures.scheduling.resources.Resource;
import procedures.scheduling.resources.ResourceId;
import procedures.scheduling.resources.ResourceKind;
import procedures.scheduling.time.TimeSpan;

/** All closures; asked within the transaction of whoever asks. */
@Component
class Closures {

	private static final String SELECT = """
			select closure_id, facility_id, resource_kind, resource_id, start_at, start_offset, end_at, end_offset, reason
			from procedures.closure
			""";

	private static final String WITHIN = SELECT + """
			where (resource_id = any (:resources) or facility_id = any (:facilities))
				and tstzrange(start_at, end_at) && tstzrange(:start, :end)
			order by start_at
			""";

	private static final String LIST = SELECT + """
			where (:facility::uuid is null or facility_id = :facility)
				and (:resource::uuid is null or resource_id = :resource)
				and (:after::uuid is null or closure_id > :after)
			order by closure_id limit :rows
			""";

	private static final String ADD = """
			insert into procedures.closure (closure_id, facility_id, resource_kind, resource_id, start_at, start_offset,
				end_at, end_offset, reason)
			values (:id, :facility, :kind, :resource, :start, :startOffset, :end, :endOffset, :reason)
			""";

	private static final String AFFECTED = """
			select distinct appointment_id from procedures.held_time
			left join procedures.location on location_id = resource_id
			left join procedures.device on device_id = resource_id
			left join procedures.schedule using (resource_id)
			where during && tstzrange(:start, :end) and (resource_id = :resource
				or coalesce(schedule.facility_id, location.facility_id, device.facility_id) = :facility)
			order by appointment_id limit 200
			""";

	private final JdbcClient jdbc;

	Closures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Closure it) {
		var resource = it.resource();
		jdbc.sql(ADD).param("id", it.id()).param("facility", it.facilityId())
				.param("kind", resource == null ? null : resource.kind().code())
				.param("resource", resource == null ? null : resource.resourceId()).param("start", utc(it.start()))
				.param("startOffset", it.start().getOffset().getTotalSeconds()).param("end", utc(it.end()))
				.param("endOffset", it.end().getOffset().getTotalSeconds()).param("reason", it.reason()).update();
	}

	void remove(UUID id) {
		jdbc.sql("delete from procedures.closure where closure_id = ?").param(id).update();
	}

	Optional<Closure> find(UUID id) {
		return jdbc.sql(SELECT + "where closure_id = ?").param(id).query(Closures::closure).optional();
	}

	List<Closure> list(@Nullable UUID facility, @Nullable ResourceId resource, PageRequest page) {
		return jdbc.sql(LIST).param("facility", facility)
				.param("resource", resource == null ? null : resource.resourceId()).param("after", page.afterId())
				.param("rows", page.rows()).query(Closures::closure).list();
	}

	/** Those of these resources and of the facilities they are in. */
	List<Closure> within(TimeSpan time, Collection<Resource> resources) {
		return jdbc.sql(WITHIN)
				.param("resources", resources.stream().map(it -> it.id().resourceId()).toArray(UUID[]::new))
				.param("facilities", resources.stream().map(Resource::facilityId).filter(Objects::nonNull)
						.toArray(UUID[]::new))
				.param("start", time.start().atOffset(ZoneOffset.UTC)).param("end", time.end().atOffset(ZoneOffset.UTC))
				.query(Closures::closure).list();
	}

	/** The first appointments that are held in it all the same: somebody must move them. */
	List<UUID> affected(Closure it) {
		return jdbc.sql(AFFECTED).param("start", utc(it.start())).param("end", utc(it.end()))
				.param("resource", it.resource() == null ? null : it.resource().resourceId())
				.param("facility", it.facilityId()).query(UUID.class).list();
	}

	private static OffsetDateTime utc(OffsetDateTime moment) {
		return moment.withOffsetSameInstant(ZoneOffset.UTC);
	}

	private static Closure closure(ResultSet row, int number) throws SQLException {
		var kind = row.getString("resource_kind");
		return new Closure(row.getObject("closure_id", UUID.class), row.getObject("facility_id", UUID.class),
				kind == null ? null : new ResourceId(ResourceKind.of("kind", kind),
						row.getObject("resource_id", UUID.class)),
				moment(row, "start"), moment(row, "end"), row.getString("reason"));
	}

	/** With the offset it was said with. */
	private static OffsetDateTime moment(ResultSet row, String name) throws SQLException {
		return row.getObject(name + "_at", OffsetDateTime.class)
				.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(row.getInt(name + "_offset")));
	}
}
