package procedures.scheduling.hours;

import concord.refusal.Refusal;
import concord.web.IfMatch;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.facilities.Facilities;
import procedures.facilities.FacilityId;
import procedures.scheduling.resources.Resource;
import procedures.scheduling.resources.ResourceId;
import procedures.scheduling.resources.ResourceKind;
import procedures.scheduling.resources.Resources;
import procedures.scheduling.time.DailyHours;
import procedures.scheduling.time.WeeklyHours;

/** The hospital says when its people work, and when its rooms and devices are open. */
@Component
class KeepingSchedules {

	private static final String WRITE = """
			insert into procedures.schedule (resource_id, resource_kind, facility_id, version)
			values (:id, :kind, :facility, 1)
			on conflict (resource_id) do update set facility_id = excluded.facility_id, version = schedule.version + 1
			where schedule.version = :version
			""";

	private static final String HOURS = """
			insert into procedures.working_hours (resource_id, day_of_week, opens, closes) values (?, ?, ?, ?)
			""";

	private final JdbcClient jdbc;
	private final Resources resources;
	private final Facilities facilities;

	KeepingSchedules(JdbcClient jdbc, Resources resources, Facilities facilities) {
		this.jdbc = jdbc;
		this.resources = resources;
		this.facilities = facilities;
	}

	@Transactional(readOnly = true)
	Resource read(ResourceId id) {
		return resources.find(List.of(id)).getFirst();
	}

	@Transactional
	Resource write(ResourceId id, IfMatch seen, @Nullable UUID facility, WeeklyHours week) {
		var before = resources.expectActive(List.of(id)).getFirst();
		seen.check(before.version());
		var written = jdbc.sql(WRITE).param("id", id.resourceId()).param("kind", id.kind().code())
				.param("facility", facility(before, facility)).param("version", before.version()).update();
		if (written == 0) {
			throw new Refusal.Stale();
		}
		jdbc.sql("delete from procedures.working_hours where resource_id = ?").param(id.resourceId()).update();
		week.hours().forEach(it -> write(id, it));
		return read(id);
	}

	private void write(ResourceId id, DailyHours it) {
		jdbc.sql(HOURS).params(id.resourceId(), it.day().getValue(), it.opens(), it.closes()).update();
	}

	/** A place or a device is open where it stands. */
	private UUID facility(Resource resource, @Nullable UUID said) {
		var practitioner = resource.id().kind() == ResourceKind.PRACTITIONER;
		var facility = said == null && !practitioner ? resource.facilityId() : said;
		if (facility == null) {
			throw new Refusal.Invalid("facilityId", "Say where the practitioner works.");
		}
		if (!practitioner && !Objects.equals(facility, resource.facilityId())) {
			throw new Refusal.Invalid("facilityId", "must be where it stands");
		}
		return facilities.expectActive("facilityId", new FacilityId(facility)).id().facilityId();
	}
}
