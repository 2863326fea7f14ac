package procedures.facilities;

import concord.refusal.Refusal;
import concord.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import outbox.TimeOrderedIds;
import procedures.naming.LocalCode;

/** All facilities; asked within the transaction of whoever asks. */
@Component
public class Facilities {

	private static final String SELECT = """
			select facility_id, version, code, name, time_zone, npi, active from procedures.facility
			""";

	private static final String WRITE = """
			insert into procedures.facility (facility_id, version, code, name, time_zone, npi, active)
			values (:id, 1, :code, :name, :timeZone, :npi, :active)
			""";

	private static final String OR_CHANGE = """
			on conflict (code) do update set version = facility.version + 1, name = excluded.name,
				time_zone = excluded.time_zone, npi = excluded.npi, active = excluded.active
			""";

	private static final String CORRECT = """
			update procedures.facility set version = version + 1, code = :code, name = :name, time_zone = :timeZone,
				npi = :npi, active = :active
			where facility_id = :id and version = :version
			""";

	private final JdbcClient jdbc;

	Facilities(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<Facility> find(FacilityId id) {
		return jdbc.sql(SELECT + "where facility_id = ?").param(id.facilityId()).query(Facilities::facility).optional();
	}

	/** Refuses as {@link Refusal.Invalid} of {@code field} one nobody knows, or that is closed. */
	public Facility expectActive(String field, FacilityId id) {
		var facility = find(id).orElseThrow(() -> new Refusal.Invalid(field, "There is no such facility."));
		if (!facility.details().active()) {
			throw new Refusal.Invalid(field, "The facility is closed.");
		}
		return facility;
	}

	/** Those of them there are, by their codes. */
	public Map<LocalCode, Facility> coded(Collection<LocalCode> codes) {
		return jdbc.sql(SELECT + "where code = any (?)").param(codes.stream().map(LocalCode::code).toArray(String[]::new))
				.query(Facilities::facility).stream()
				.collect(Collectors.toMap(it -> it.details().code(), Function.identity()));
	}

	List<Facility> list(PageRequest page) {
		return jdbc.sql(SELECT + "where :after::uuid is null or facility_id > :after order by facility_id limit :rows")
				.param("after", page.afterId()).param("rows", page.rows()).query(Facilities::facility).list();
	}

	FacilityId add(FacilityDetails details) {
		var id = TimeOrderedIds.next();
		write(WRITE, id, details).update();
		return new FacilityId(id);
	}

	void addOrChange(FacilityDetails details) {
		write(WRITE + OR_CHANGE, TimeOrderedIds.next(), details).update();
	}

	void correct(Facility facility, FacilityDetails details) {
		var written = write(CORRECT, facility.id().facilityId(), details).param("version", facility.version()).update();
		if (written == 0) {
			throw new Refusal.Stale();
		}
	}

	/** One import after the other; who reads does not wait. */
	void lock() {
		jdbc.sql("lock table procedures.facility in share row exclusive mode").update();
	}

	private JdbcClient.StatementSpec write(String sql, UUID id, FacilityDetails details) {
		return jdbc.sql(sql).param("id", id).param("code", details.code().code()).param("name", details.name().name())
				.param("timeZone", details.timeZone().getId()).param("npi", details.npiText())
				.param("active", details.active());
	}

	private static Facility facility(ResultSet row, int number) throws SQLException {
		return new Facility(new FacilityId(row.getObject("facility_id", UUID.class)), FacilityDetails.of(
				row.getString("code"), row.getString("name"), row.getString("time_zone"), row.getString("npi"),
				row.getBoolean("active")), row.getInt("version"));
	}
}
