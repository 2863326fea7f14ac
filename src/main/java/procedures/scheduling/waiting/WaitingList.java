package procedures.scheduling.waiting;

import concord.web.Page;
import concord.web.PageRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.scheduling.resources.Participants;
import procedures.scheduling.resources.ResourceId;
import procedures.scheduling.resources.Resources;
import procedures.scheduling.time.TimeSpan;

/** The patients who wait for a time: the most urgent first, and of these who has waited longest. */
@Component
public class WaitingList {

	private static final int MOST_OFFERS = 10;

	private static final String WAITING = """
			select appointment_id, patient_id, service, minutes, priority, earliest, latest, practitioners, locations,
				devices, version
			from procedures.appointment where status = 'waitlist'
			""";

	/** Who wishes for nothing that is not there, and for no more time. */
	private static final String COULD_TAKE = WAITING + """
				and practitioners <@ :practitioners::uuid[] and locations <@ :locations::uuid[]
				and devices <@ :devices::uuid[] and minutes * interval '1 minute' <= :end - greatest(:start, :now)
				and (earliest is null or earliest <= :day) and (latest is null or latest >= :day)
			order by priority, appointment_id limit :rows
			""";

	private static final String LIST = WAITING + """
				and (:resource::uuid is null or :resource = any (practitioners || locations || devices))
				and (priority, appointment_id) > (:afterPriority, :afterId)
			order by priority, appointment_id limit :rows
			""";

	private static final String FIRST = "0 00000000-0000-0000-0000-000000000000";

	private final JdbcClient jdbc;
	private final Resources resources;
	private final Clock clock;

	WaitingList(JdbcClient jdbc, Resources resources, Clock clock) {
		this.jdbc = jdbc;
		this.resources = resources;
		this.clock = clock;
	}

	/** Who could take a time that is free, with all or some of these; what is past of it is no time. */
	@Transactional(readOnly = true)
	public List<Offer> offers(Participants free, TimeSpan time) {
		return jdbc.sql(COULD_TAKE).param("practitioners", free.practitioners().toArray(UUID[]::new))
				.param("locations", free.locations().toArray(UUID[]::new))
				.param("devices", free.devices().toArray(UUID[]::new))
				.param("start", time.start().atOffset(ZoneOffset.UTC)).param("end", time.end().atOffset(ZoneOffset.UTC))
				.param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).param("day", day(free, time))
				.param("rows", MOST_OFFERS).query(Offer::of).list();
	}

	@Transactional(readOnly = true)
	Page<Offer> list(@Nullable ResourceId resource, PageRequest page) {
		var after = page.after() == null ? FIRST : page.after();
		if (!after.matches("\\d [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
			throw PageRequest.noCursor();
		}
		var found = jdbc.sql(LIST).param("resource", resource == null ? null : resource.resourceId())
				.param("afterPriority", after.charAt(0) - '0').param("afterId", UUID.fromString(after.substring(2)))
				.param("rows", page.rows()).query(Offer::of).list();
		return Page.of(found, page, Offer::key);
	}

	/** The day it is where the time is free. */
	private LocalDate day(Participants free, TimeSpan time) {
		return time.start().atZone(resources.find(free.resources()).getFirst().zone()).toLocalDate();
	}
}
