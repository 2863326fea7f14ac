package outbox.operations;

import concord.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import outbox.subscribing.Subscriptions;

/**
 * Ends a subscription whose module is gone, so that nobody waits for it; its checkpoints stay, and revived it
 * goes on from there.
 */
@Component
class Retiring {

	private final JdbcClient jdbc;
	private final Subscriptions subscriptions;

	Retiring(JdbcClient jdbc, Subscriptions subscriptions) {
		this.jdbc = jdbc;
		this.subscriptions = subscriptions;
	}

	/** {@link Refusal.NotAllowed} for one this program reads: its handlers would be left out without a word. */
	@Transactional
	public void retire(String name) {
		if (subscriptions.of(name) != null) {
			throw new Refusal.NotAllowed("%s is read by this program, so it cannot be retired.".formatted(name));
		}
		change(name, "update outbox.subscription set retired_at = coalesce(retired_at, clock_timestamp()) where name = ?");
	}

	@Transactional
	public void revive(String name) {
		change(name, "update outbox.subscription set retired_at = null where name = ?");
	}

	private void change(String name, String sql) {
		if (jdbc.sql(sql).param(name).update() == 0) {
			throw new Refusal.NotFound("subscription", null);
		}
	}
}
