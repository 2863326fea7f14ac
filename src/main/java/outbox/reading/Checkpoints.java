package outbox.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far each module has read each lane, seen from outside a delivery. */
@Repository
@Transactional(readOnly = true)
public class Checkpoints {

	/** A lane with something to read, behind the position a module has read. */
	public record Behind(String subscription, int lane, long position) {
	}

	private final JdbcClient jdbc;

	Checkpoints(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A module that never read begins at the start of the log, or behind all that is in it now. */
	@Transactional
	public void open(String subscription, boolean fromNow) {
		jdbc.sql("""
				with new as (insert into outbox.subscription (name) values (:subscription) on conflict do nothing
					returning name)
				insert into outbox.checkpoint (subscription, lane, position)
				select name, lane, case when :now then head else 0 end from new cross join outbox.lane
				""").param("subscription", subscription).param("now", fromNow).update();
	}

	/** Those that are not read any more. */
	public Set<String> retired() {
		return jdbc.sql("select name from outbox.subscription where retired_at is not null").query(String.class).set();
	}

	public List<Behind> behind() {
		return jdbc.sql("""
				select c.subscription, c.lane, c.position from outbox.checkpoint c join outbox.lane l using (lane)
				where c.position < l.head
					and c.subscription in (select name from outbox.subscription where retired_at is null)
				""").query(Behind.class).list();
	}

	/** The last position a module has read of a lane; 0 for a module that reads nothing. */
	public long position(String subscription, int lane) {
		return jdbc.sql("select position from outbox.checkpoint where subscription = ? and lane = ?")
				.param(subscription).param(lane).query(Long.class).optional().orElse(0L);
	}

	/** By lane; nothing for a lane that was never read. */
	public Map<Integer, Long> of(String subscription) {
		var positions = new TreeMap<Integer, Long>();
		jdbc.sql("select lane, position from outbox.checkpoint where subscription = ? and position > 0")
				.param(subscription).query(row -> {
					positions.put(row.getInt(1), row.getLong(2));
				});
		return positions;
	}

	public long head(int lane) {
		return jdbc.sql("select head from outbox.lane where lane = ?").param(lane).query(Long.class).single();
	}
}
