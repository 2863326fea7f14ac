package concord.database.pools;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The one DataSource of all: every connection comes from the pool of the purpose its thread is at. The pools
 * for requests and for delivery are there from the start to the end; a further one, into another database
 * even, may be opened for a while under a purpose of its own.
 */
public final class Pools extends AbstractDataSource implements DisposableBean {

	private final Map<Purpose, DataSource> pools = new ConcurrentHashMap<>();

	Pools(HikariDataSource requests, HikariDataSource delivery) {
		pools.put(Purpose.REQUESTS, requests);
		pools.put(Purpose.DELIVERY, delivery);
	}

	/** What was opened is closed with all others in the end, at the latest. */
	public void open(Purpose purpose, DataSource pool) {
		if (pools.putIfAbsent(purpose, pool) != null) {
			throw new IllegalStateException("there is a pool for " + purpose + " already");
		}
	}

	/** From now on nobody gets a connection for this purpose; its pool is closed. */
	public void close(Purpose purpose) {
		if (purpose.equals(Purpose.REQUESTS) || purpose.equals(Purpose.DELIVERY)) {
			throw new IllegalArgumentException("the pool for " + purpose + " is closed by the end only");
		}
		close(pools.remove(purpose));
	}

	@Override
	public Connection getConnection() throws SQLException {
		var pool = pools.get(Purpose.current());
		if (pool == null) {
			throw new SQLException("there is no pool for " + Purpose.current());
		}
		return pool.getConnection();
	}

	/** A pool knows the one role Concord logs in with. */
	@Override
	public Connection getConnection(String username, String password) throws SQLException {
		throw new SQLException("connections are given for a purpose, not to a user");
	}

	@Override
	public void destroy() {
		pools.values().forEach(Pools::close);
		pools.clear();
	}

	Iterable<DataSource> all() {
		return pools.values();
	}

	private static void close(@Nullable DataSource pool) {
		if (pool instanceof HikariDataSource hikari) {
			hikari.close();
		}
	}
}
