package procedures.scheduling.resources;

import concord.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import procedures.scheduling.time.DailyHours;
import procedures.scheduling.time.WeeklyHours;

/** Knows what can be booked, and when; asked within the transaction of whoever asks. */
@Component
public class Resources {

	private static final String KNOWN = """
			select asked.kind, asked.id, coalesce(practitioner.active, location.active, device.active) as active,
				facility.facility_id, facility.time_zone, schedule.version, array(
					select concat_ws(' ', day_of_week, opens, closes) from procedures.working_hours
					where working_hours.resource_id = asked.id order by day_of_week, opens) as hours
			from unnest(:kinds::text[], :ids::uuid[]) with ordinality as asked (kind, id, number)
			left join procedures.practitioner on asked.kind = 'practitioner' and practitioner_id = asked.id
			left join procedures.location on asked.kind = 'location' and location_id = asked.id
			left join procedures.device on asked.kind = 'device' and device_id = asked.id
			left join procedures.schedule on schedule.resource_id = asked.id
			left join procedures.facility on facility.facility_id
				= coalesce(schedule.facility_id, location.facility_id, device.facility_id)
			order by asked.number
			""";

	private final JdbcClient jdbc;
	private final ZoneId hospital;

	Resources(JdbcClient jdbc, ZoneId hospital) {
		this.jdbc = jdbc;
		this.hospital = hospital;
	}

	/** Refuses as {@link Refusal.Invalid} what nobody knows, and what is no longer there. */
	public List<Resource> expectActive(Collection<ResourceId> ids) {
		var known = find(ids);
		known.stream().filter(it -> !it.active()).findFirst().ifPresent(it -> {
			throw new Refusal.Invalid(it.id().kind().field(), "The %s %s is not in use."
					.formatted(it.id().kind().code(), it.id().resourceId()));
		});
		return known;
	}

	/** In the order asked. Refuses as {@link Refusal.Invalid} what nobody knows. */
	public List<Resource> find(Collection<ResourceId> ids) {
		return jdbc.sql(KNOWN).param("kinds", ids.stream().map(it -> it.kind().code()).toArray(String[]::new))
				.param("ids", ids.stream().map(ResourceId::resourceId).toArray(UUID[]::new))
				.query((row, number) -> resource(row)).list();
	}

	private Resource resource(ResultSet row) throws SQLException {
		var kind = ResourceKind.of("kind", row.getString("kind"));
		var id = row.getObject("id", UUID.class);
		if (row.getObject("active") == null) {
			throw new Refusal.Invalid(kind.field(), "There is no such %s: %s".formatted(kind.code(), id));
		}
		var zone = row.getString("time_zone");
		var version = row.getInt("version");
		return new Resource(new ResourceId(kind, id), row.getBoolean("active"),
				row.getObject("facility_id", UUID.class), zone == null ? hospital : ZoneId.of(zone), version == 0 ? null : hours(row), version);
	}

	private static WeeklyHours hours(ResultSet row) throws SQLException {
		var daily = (String[]) row.getArray("hours").getArray();
		return new WeeklyHours(Arrays.stream(daily).map(Resources::daily).toList());
	}

	private static DailyHours daily(String text) {
		var numbers = Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
		return new DailyHours(DayOfWeek.of(numbers[0]), numbers[1], numbers[2]);
	}
}
