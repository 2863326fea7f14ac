package outbox.reading;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far each module has read each lane, seen from outside a delivery. */
@Repository
@Transactional(readOnly = true)
public class Checkpoints {

	/** A lane with something to read. */
	public record Behind(String subscription, int lane) {
	}

	private final JdbcClient jdbc;

	Checkpoints(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A module that never read starts at the beginning of the log. */
	@Transactional
	public void open(Collection<String> subscriptions) {
		subscriptions.forEach(it -> jdbc.sql("insert into outbox.subscription (name) values (?) on conflict do nothing")
				.param(it).update());
		subscriptions.forEach(it -> jdbc.sql("""
				insert into outbox.checkpoint (subscription, lane) select :subscription, lane from outbox.lane
				on conflict do nothing
				""").param("subscription", it).update());
	}

	public List<Behind> behind() {
		return jdbc.sql("""
				select c.subscription, c.lane from outbox.checkpoint c join outbox.lane l using (lane)
				where c.position < l.head
				""").query(Behind.class).list();
	}

	/** The last position a module has read of a lane; 0 for a module that reads nothing. */
	public long position(String subscription, int lane) {
		return jdbc.sql("select position from outbox.checkpoint where subscription = ? and lane = ?")
				.param(subscription).param(lane).query(Long.class).optional().orElse(0L);
	}

	public long head(int lane) {
		return jdbc.sql("select head from outbox.lane where lane = ?").param(lane).query(Long.class).single();
	}
}
