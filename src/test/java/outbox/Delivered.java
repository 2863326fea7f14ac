package outbox;

import concord.OwnerSql;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Lets a test wait until every module has read everything. */
@Component
public class Delivered {

	private static final String UNREAD = """
			select coalesce(string_agg(subscription || ' ' || lane, ', '), '')
			from outbox.checkpoint join outbox.lane using (lane) where position < head
			""";

	private final OwnerSql owner;

	Delivered(OwnerSql owner) {
		this.owner = owner;
	}

	/** Gives up after two minutes, for a test must end. */
	public void await() {
		var deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
		for (var unread = owner.query(UNREAD); !unread.isEmpty(); unread = owner.query(UNREAD)) {
			if (System.nanoTime() > deadline) {
				throw new AssertionError("not read in time: " + unread);
			}
			pause();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(10);
		}
		catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}
}
