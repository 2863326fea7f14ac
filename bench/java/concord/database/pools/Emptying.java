package concord.database.pools;

import com.zaxxer.hikari.HikariDataSource;

/** Lets the idle connections of every pool go, so that the server counts all they did. */
public final class Emptying {

	private Emptying() {
	}

	public static void empty(Pools pools) {
		pools.all().forEach(pool -> {
			if (pool instanceof HikariDataSource hikari && hikari.getHikariPoolMXBean() != null) {
				hikari.getHikariPoolMXBean().softEvictConnections();
			}
		});
	}
}
