package outbox.delivery;

import concord.database.pools.DeliveryNeeds;
import concord.refusal.Setting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is read; {@code concord.outbox.*}. Values out of range stop the start, naming the key.
 *
 * @param delivering whether this instance delivers at all
 * @param workers    deliveries at once where one is not enough, 1 to 64; each needs a database connection
 * @param batch      events a transaction applies at most, 1 to 10,000
 * @param poll       how often events of other instances are looked for, 10 ms to 1 min
 * @param attempts   how often an event that cannot be applied is tried before it is parked, 1 to 100
 * @param patience   how long a request may wait for all that {@code Concord-After} names, up to 1 min
 * @param late       how old an unread event may be before health is degraded, 1 s to 1 day
 */
@ConfigurationProperties("concord.outbox")
public record OutboxSettings(@DefaultValue("true") boolean delivering, @DefaultValue("4") int workers,
		@DefaultValue("100") int batch, @DefaultValue("500ms") Duration poll, @DefaultValue("3") int attempts,
		@DefaultValue("5s") Duration patience, @DefaultValue("30s") Duration late)
		implements DeliveryNeeds {

	public OutboxSettings {
		Setting.within("concord.outbox.workers", workers, 1, 64);
		Setting.within("concord.outbox.batch", batch, 1, 10_000);
		Setting.within("concord.outbox.poll (in ms)", poll.toMillis(), 10, 60_000);
		Setting.within("concord.outbox.attempts", attempts, 1, 100);
		Setting.within("concord.outbox.patience (in ms)", patience.toMillis(), 0, 60_000);
		Setting.within("concord.outbox.late (in s)", late.toSeconds(), 1, 86_400);
	}

	/** One for each worker, one for looking for others' events, one for whoever redrives. */
	@Override
	public int connections() {
		return workers + 2;
	}

	@Override
	public String key() {
		return "concord.outbox.workers=" + workers;
	}
}
