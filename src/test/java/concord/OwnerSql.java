package concord;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * SQL as the owner of all schemas: for looking into the database, and for planting what no role may do. Its
 * connections are kept, for a test asks often and each new one costs more than what is asked.
 */
@Component
public class OwnerSql implements AutoCloseable {

	private final FlywayConnectionDetails owner;
	private final HikariDataSource pool;

	OwnerSql(FlywayConnectionDetails owner) {
		this.owner = owner;
		var config = new HikariConfig();
		config.setJdbcUrl(owner.getJdbcUrl());
		config.setUsername(owner.getUsername());
		config.setPassword(owner.getPassword());
		config.setMinimumIdle(0);
		config.setMaximumPoolSize(4);
		config.setInitializationFailTimeout(-1);
		config.setExceptionOverride(new NeverAgain());
		this.pool = new HikariDataSource(config);
	}

	public void run(String sql) {
		try (var connection = pool.getConnection(); var statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException e) {
			throw new IllegalStateException(e.getMessage(), e);
		}
	}

	/** The first column of the only row, as text. */
	public String query(String sql) {
		try (var connection = pool.getConnection(); var statement = connection.createStatement();
				var rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
		catch (SQLException e) {
			throw new IllegalStateException(e.getMessage(), e);
		}
	}

	public JdbcClient client() {
		return JdbcClient.create(pool);
	}

	/** A session of the caller's own, to be closed by whoever asked. */
	public Connection connect() throws SQLException {
		return DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
	}

	@Override
	public void close() {
		pool.close();
	}

	/** What failed may have left a transaction open, or a setting: such a connection is not used again. */
	private static final class NeverAgain implements SQLExceptionOverride {

		@java.lang.Override
		public Override adjudicate(SQLException e) {
			return Override.MUST_EVICT;
		}
	}
}
