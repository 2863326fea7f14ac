package outbox.watching;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each module has before it, by one query whose cost does not grow with the log; and what the log has. */
@Component
@Transactional(readOnly = true)
class Backlogs {

	/**
	 * @param oldestSeconds the age of the oldest event it has not applied, by the database's clock alone
	 * @param parked        events set aside, those that wait behind one included
	 * @param missing       lanes whose next event is not in the log although the lane goes on
	 */
	record Backlog(String subscription, long unread, double oldestSeconds, long parked, long missing) {
	}

	private static final String BACKLOGS = """
			select s.name as subscription, sum(l.head - c.position) as unread,
				greatest(0, coalesce(extract(epoch from clock_timestamp() - min(e.recorded_at)), 0)) as oldest_seconds,
				(select count(*) from outbox.parked p where p.subscription = s.name) as parked,
				count(*) filter (where e.position is null and c.position < l.head) as missing
			from outbox.subscription s join outbox.checkpoint c on c.subscription = s.name
			join outbox.lane l using (lane)
			left join outbox.event e on e.lane = c.lane and e.position = c.position + 1
			where s.retired_at is null group by s.name order by s.name
			""";

	private final JdbcClient jdbc;

	Backlogs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Backlog> all() {
		return jdbc.sql(BACKLOGS).query(Backlog.class).list();
	}

	/** How many positions the furthest lane may still be given. */
	long room() {
		return jdbc.sql("select outbox.room_left()").query(Long.class).single();
	}
}
