package outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far the readers are, for whoever compares what they made of the log. Called within the caller's
 * transaction.
 */
@Component
public class Progress {

	/** A lane's last position, and the last one a module has applied. */
	public record LaneProgress(int lane, long head, long read) {

		/** Whether the module has applied everything. */
		public boolean complete() {
			return read >= head;
		}
	}

	/** An event a module could not apply, or that waits behind one. */
	public record ParkedEvent(String subscription, int lane, long position, UUID stream, String type,
			int attempts, String error, Instant since) {

		public boolean waitsBehind() {
			return attempts == 0;
		}
	}

	private final JdbcClient jdbc;

	Progress(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** By lane; a module that reads nothing has applied nothing. */
	public Map<Integer, LaneProgress> of(String subscription) {
		return jdbc.sql("""
				select l.lane, l.head, coalesce(c.position, 0) as read
				from outbox.lane l left join outbox.checkpoint c on c.lane = l.lane and c.subscription = ?
				""").param(subscription).query(LaneProgress.class).list().stream()
				.collect(Collectors.toMap(LaneProgress::lane, it -> it));
	}

	/** How many are parked, those that wait behind one included. */
	public long countParked() {
		return jdbc.sql("select count(*) from outbox.parked").query(Long.class).single();
	}

	/** The first {@code most} that were parked. */
	public List<ParkedEvent> parked(int most) {
		return jdbc.sql("""
				select p.subscription, p.lane, p.position, p.stream, e.type, p.attempts, p.error, p.since
				from outbox.parked p join outbox.event e using (lane, position)
				order by p.since, p.lane, p.position limit ?
				""").param(most).query(ParkedEvent.class).list();
	}
}
