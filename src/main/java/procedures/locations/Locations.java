package procedures.locations;

import concord.refusal.Refusal;
import concord.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import procedures.facilities.FacilityId;
import procedures.naming.DisplayName;
import procedures.naming.LocalCode;

/** All locations; asked within the transaction of whoever asks. */
@Component
public class Locations {

	private static final String SELECT = """
			select location_id, version, facility_id, code, part_of, physical_type, name, active
			from procedures.location
			""";

	private static final String LIST = SELECT + """
			where facility_id = :facility and (:partOf::uuid is null or part_of = :partOf)
				and (:after::uuid is null or location_id > :after)
			order by location_id limit :rows
			""";

	private static final String WRITE = """
			insert into procedures.location (location_id, version, facility_id, code, part_of, physical_type, name,
				active)
			values (:id, :version, :facility, :code, :partOf, :type, :name, :active)
			on conflict (location_id) do update set version = excluded.version, code = excluded.code,
				part_of = excluded.part_of, physical_type = excluded.physical_type, name = excluded.name,
				active = excluded.active
			where location.version = excluded.version - 1
			""";

	private final JdbcClient jdbc;

	Locations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<Location> find(LocationId id) {
		return jdbc.sql(SELECT + "where location_id = ?").param(id.locationId()).query(Locations::location).optional();
	}

	/** Refuses as {@link Refusal.Invalid} of {@code field} one nobody knows, or that is closed. */
	public Location expectActive(String field, LocationId id) {
		var location = find(id).orElseThrow(() -> new Refusal.Invalid(field, "There is no such location."));
		if (!location.active()) {
			throw new Refusal.Invalid(field, "The location is closed.");
		}
		return location;
	}

	/** All of a facility, by their codes. */
	Map<LocalCode, Location> of(FacilityId facility) {
		return jdbc.sql(SELECT + "where facility_id = ?").param(facility.facilityId()).query(Locations::location)
				.stream().collect(Collectors.toMap(Location::code, Function.identity()));
	}

	List<Location> partsOf(LocationId id) {
		return jdbc.sql(SELECT + "where part_of = ?").param(id.locationId()).query(Locations::location).list();
	}

	Optional<Location> coded(FacilityId facility, LocalCode code) {
		return jdbc.sql(SELECT + "where facility_id = ? and code = ?").params(facility.facilityId(), code.code())
				.query(Locations::location).optional();
	}

	List<Location> list(FacilityId facility, @Nullable LocationId partOf, PageRequest page) {
		return jdbc.sql(LIST).param("facility", facility.facilityId())
				.param("partOf", partOf == null ? null : partOf.locationId()).param("after", page.afterId())
				.param("rows", page.rows()).query(Locations::location).list();
	}

	/** Writes the next version of it, or refuses as {@link Refusal.Stale}. */
	void write(Location it) {
		var written = jdbc.sql(WRITE).param("id", it.id().locationId()).param("version", it.version())
				.param("facility", it.facilityId().facilityId()).param("code", it.code().code())
				.param("partOf", it.partOf() == null ? null : it.partOf().locationId())
				.param("type", it.physicalType().code()).param("name", it.name().name()).param("active", it.active())
				.update();
		if (written == 0) {
			throw new Refusal.Stale();
		}
	}

	/** Changes to how places lie within each other are made one after the other; who reads does not wait. */
	void lock() {
		jdbc.sql("lock table procedures.location in share row exclusive mode").update();
	}

	private static Location location(ResultSet row, int number) throws SQLException {
		var partOf = row.getObject("part_of", UUID.class);
		return new Location(new LocationId(row.getObject("location_id", UUID.class)),
				new FacilityId(row.getObject("facility_id", UUID.class)), new LocalCode(row.getString("code")),
				partOf == null ? null : new LocationId(partOf), PhysicalType.of(row.getString("physical_type")),
				new DisplayName(row.getString("name")), row.getBoolean("active"), row.getInt("version"));
	}
}
