package faults.trial;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** What the readers of the log have before them, by the database's word. */
public final class Backlog {

	private static final String UNREAD = """
			select coalesce(sum(head - position), 0) from outbox.checkpoint join outbox.lane using (lane)
			""";
	private static final String READ = "select coalesce(sum(position), 0) from outbox.checkpoint";
	private static final String REMEMBER = """
			create unlogged table if not exists outbox_heads (lane int, head bigint);
			truncate outbox_heads;
			insert into outbox_heads select lane, head from outbox.lane
			""";
	private static final String BEFORE = """
			select coalesce(sum(greatest(h.head - c.position, 0)), 0)
			from outbox.checkpoint c join public.outbox_heads h using (lane)
			""";

	private final Access access;

	/** As a role that may read the log. */
	public interface Access {

		Connection connect() throws SQLException;
	}

	public Backlog(Access access) {
		this.access = access;
	}

	public long unread() throws SQLException {
		return ask(UNREAD);
	}

	/** How many events all modules together have applied. */
	public long read() throws SQLException {
		return ask(READ);
	}

	/** Waits until nothing is unread; minutes at most, for it must end. */
	public void awaitNone() throws SQLException, InterruptedException {
		await(UNREAD, Duration.ofMinutes(5));
	}

	/** Waits until all that was in the log when this was called is read; how long that took, in nanoseconds. */
	public long awaitAllOfNow(Duration most) throws SQLException, InterruptedException {
		var since = System.nanoTime();
		try (var session = access.connect(); var statement = session.createStatement()) {
			statement.execute(REMEMBER);
		}
		await(BEFORE, most);
		return System.nanoTime() - since;
	}

	private void await(String query, Duration most) throws SQLException, InterruptedException {
		var deadline = System.nanoTime() + most.toNanos();
		for (var left = ask(query); left > 0; left = ask(query)) {
			if (System.nanoTime() > deadline) {
				throw new AssertionError("%d events are still unread after %s".formatted(left, most));
			}
			Thread.sleep(20);
		}
	}

	private long ask(String query) throws SQLException {
		try (var session = access.connect(); var statement = session.createStatement();
				var row = statement.executeQuery(query)) {
			row.next();
			return row.getLong(1);
		}
	}
}
