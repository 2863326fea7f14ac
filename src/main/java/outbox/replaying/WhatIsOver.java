package outbox.replaying;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends replays that are over and whose end nobody has seen. Asked by whoever shows them, begins one, or would keep the log
 * for them. One that somebody else is ending is left to him.
 */
@Component
@Transactional
public class WhatIsOver {

	/** In place it is done when every lane is where it was; nobody has to be there to see it. */
	private static final String END_WHAT_IS_DONE = """
			update outbox.replay set ended_at = clock_timestamp(), done = total where replay_id in (
				select replay_id from outbox.replay r where ended_at is null and target = 'place' and not exists (
					select from outbox.checkpoint c
					where c.subscription = r.subscription and c.position < r.heads[c.lane + 1])
				for update skip locked)
			""";

	/** Whoever makes a copy holds a lock while it lives: what has neither ended nor a lock was abandoned. */
	private static final String END_WHAT_WAS_ABANDONED = """
			update outbox.replay set ended_at = clock_timestamp(), error = 'abandoned: the instance that was at it is gone'
			where replay_id in (
				select replay_id from outbox.replay r where ended_at is null and target = 'shadow'
					and started_at < clock_timestamp() - interval '1 minute'
					and not exists (select from pg_locks where locktype = 'advisory' and objsubid = 1 and granted
						and (classid::bigint << 32 | objid::bigint) = hashtextextended(r.replay_id::text, 0))
				for update skip locked)
			""";

	private final JdbcClient jdbc;

	WhatIsOver(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void end() {
		jdbc.sql(END_WHAT_IS_DONE).update();
		jdbc.sql(END_WHAT_WAS_ABANDONED).update();
	}
}
