package concord.database.pools;

import concord.refusal.Setting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many connections each purpose may have; {@code concord.database.*}. What all instances have together
 * must be less than the server's {@code max_connections}.
 *
 * @param requestConnections  for answering requests, 1 to 1,000
 * @param deliveryConnections for the event log, 1 to 200: whoever reads it says how many it needs at least
 */
@ConfigurationProperties("concord.database")
public record PoolSettings(@DefaultValue("20") int requestConnections,
		@DefaultValue("8") int deliveryConnections) {

	public PoolSettings {
		Setting.within("concord.database.request-connections", requestConnections, 1, 1_000);
		Setting.within("concord.database.delivery-connections", deliveryConnections, 1, 200);
	}

	public int connections() {
		return requestConnections + deliveryConnections;
	}
}
