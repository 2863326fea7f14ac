package procedures.scheduling;

import concord.refusal.Refusal;
import concord.web.Page;
import concord.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.scheduling.resources.ResourceId;
import procedures.scheduling.resources.Resources;

/** Lists a patient's appointments as they were made, or those of a resource as they come. */
@Component
@Transactional(readOnly = true)
class ReadingAppointments {

	private static final String OF_PATIENT = """
			select appointment_id, patient_id, status, service, start_at, start_offset, end_at, end_offset, version
			from procedures.appointment
			where patient_id = any(procedures.records_of(:patient)) and (:after::uuid is null or appointment_id > :after)
			order by appointment_id limit :rows
			""";

	private static final String OF_RESOURCE = """
			select appointment_id, patient_id, status, service, start_at, start_offset, end_at, end_offset, version
			from procedures.held_time join procedures.appointment using (appointment_id)
			where resource_id = :resource and during && tstzrange(:from, :to) and start_at > :after
			order by start_at limit :rows
			""";

	private static final String BEFORE_ALL = "1900-01-01T00:00:00Z";

	private final JdbcClient jdbc;
	private final Resources resources;

	ReadingAppointments(JdbcClient jdbc, Resources resources) {
		this.jdbc = jdbc;
		this.resources = resources;
	}

	Page<ListedAppointment> of(UUID patient, PageRequest page) {
		var found = jdbc.sql(OF_PATIENT).param("patient", patient).param("after", page.afterId())
				.param("rows", page.rows()).query(ReadingAppointments::listed).list();
		return Page.of(found, page, it -> it.id().toString());
	}

	/** What a resource is held for from the first to the last day, as its facility counts them. */
	Page<ListedAppointment> of(ResourceId resource, LocalDate first, LocalDate last, PageRequest page) {
		if (last.isBefore(first)) {
			throw new Refusal.Invalid("to", "must not be before from");
		}
		var zone = resources.find(List.of(resource)).getFirst().zone();
		var found = jdbc.sql(OF_RESOURCE).param("resource", resource.resourceId())
				.param("from", first.atStartOfDay(zone).toOffsetDateTime())
				.param("to", last.plusDays(1).atStartOfDay(zone).toOffsetDateTime()).param("after", after(page))
				.param("rows", page.rows()).query(ReadingAppointments::listed).list();
		return Page.of(found, page, it -> String.valueOf(it.start()));
	}

	/** No time in the list has a year with a sign; the database could not compare with all of these. */
	private static OffsetDateTime after(PageRequest page) {
		var after = page.after() == null ? BEFORE_ALL : page.after();
		try {
			if (after.matches("\\d.*")) {
				return OffsetDateTime.parse(after);
			}
		}
		catch (DateTimeException e) {
			throw PageRequest.noCursor();
		}
		throw PageRequest.noCursor();
	}

	private static ListedAppointment listed(ResultSet row, int number) throws SQLException {
		return new ListedAppointment(row.getObject("appointment_id", UUID.class),
				row.getObject("patient_id", UUID.class), row.getString("status"), row.getString("service"),
				moment(row, "start"), moment(row, "end"), row.getInt("version"));
	}

	/** With the offset it was said with. */
	private static @Nullable OffsetDateTime moment(ResultSet row, String name) throws SQLException {
		var at = row.getObject(name + "_at", OffsetDateTime.class);
		return at == null ? null
				: at.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(row.getInt(name + "_offset")));
	}

	/** An appointment in a list: enough to recognise it. */
	record ListedAppointment(UUID id, UUID patientId, String status, String service, @Nullable OffsetDateTime start,
			@Nullable OffsetDateTime end, int version) {
	}
}
