package procedures.devices;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import procedures.facilities.FacilityId;
import procedures.naming.DisplayName;
import procedures.naming.LocalCode;

/** All devices; asked within the transaction of whoever asks. */
@Component
class Devices {

	private static final String SELECT = """
			select device_id, version, facility_id, code, name, active from procedures.device
			""";

	private static final String LIST = SELECT + """
			where facility_id = :facility and (:after::uuid is null or device_id > :after)
			order by device_id limit :rows
			""";

	private static final String WRITE = """
			insert into procedures.device (device_id, version, facility_id, code, name, active)
			values (:id, :version, :facility, :code, :name, :active)
			on conflict (device_id) do update set version = excluded.version, code = excluded.code,
				name = excluded.name, active = excluded.active
			where device.version = excluded.version - 1
			""";

	private final JdbcClient jdbc;

	Devices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Device> find(DeviceId id) {
		return jdbc.sql(SELECT + "where device_id = ?").param(id.deviceId()).query(Devices::device).optional();
	}

	/** All of a facility, by their codes. */
	Map<LocalCode, Device> of(FacilityId facility) {
		return jdbc.sql(SELECT + "where facility_id = ?").param(facility.facilityId()).query(Devices::device).stream()
				.collect(Collectors.toMap(Device::code, Function.identity()));
	}

	List<Device> list(FacilityId facility, PageRequest page) {
		return jdbc.sql(LIST).param("facility", facility.facilityId()).param("after", page.afterId())
				.param("rows", page.rows()).query(Devices::device).list();
	}

	/** Writes the next version of it, or refuses as {@link Refusal.Stale}. */
	void write(Device it) {
		var written = jdbc.sql(WRITE).param("id", it.id().deviceId()).param("version", it.version())
				.param("facility", it.facilityId().facilityId()).param("code", it.code().code())
				.param("name", it.name().name()).param("active", it.active()).update();
		if (written == 0) {
			throw new Refusal.Stale();
		}
	}

	/** Devices are taken in one after the other; who reads does not wait. */
	void lock() {
		jdbc.sql("lock table procedures.device in share row exclusive mode").update();
	}

	private static Device device(ResultSet row, int number) throws SQLException {
		return new Device(new DeviceId(row.getObject("device_id", UUID.class)),
				new FacilityId(row.getObject("facility_id", UUID.class)), new LocalCode(row.getString("code")),
				new DisplayName(row.getString("name")), row.getBoolean("active"), row.getInt("version"));
	}
}
