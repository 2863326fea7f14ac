package concord.database.copies;

import com.zaxxer.hikari.HikariDataSource;
import concord.database.Statements;
import concord.database.pools.Pools;
import concord.database.pools.Purpose;
import concord.database.schemas.MigratingSchemas;
import concord.refusal.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Makes copies: the owner creates a database, migrates it, and drops it in the end. */
@Component
public class Copies {

	private static final String LACKS_THE_RIGHT = "42501";

	private final Flyway flyway;
	private final FlywayConnectionDetails owner;
	private final JdbcConnectionDetails login;
	private final MigratingSchemas migrating;
	private final Pools pools;

	Copies(Flyway flyway, FlywayConnectionDetails owner, JdbcConnectionDetails login, MigratingSchemas migrating,
			Pools pools) {
		this.flyway = flyway;
		this.owner = owner;
		this.login = login;
		this.migrating = migrating;
		this.pools = pools;
	}

	/**
	 * An empty copy; what an earlier one of the name has left is dropped first.
	 *
	 * @param connections how many may work in it at once
	 * @throws Refusal.NotAllowed where the owner may not create databases
	 */
	public Copy make(String name, int connections) throws SQLException {
		var original = connect(mine());
		try {
			var database = original.getCatalog() + "_" + name;
			create(original, database);
			migrating.migrate(flywayFor(database));
			var purpose = new Purpose(name);
			pools.open(purpose, pool(database, connections));
			return new Copy(purpose, original, connect(flywayFor(database).getConfiguration().getDataSource()),
					() -> drop(purpose, database));
		}
		catch (SQLException | RuntimeException e) {
			original.close();
			throw e;
		}
	}

	/** One more session in the real database, as its owner. */
	public Connection session() throws SQLException {
		return connect(mine());
	}

	private void create(Connection as, String database) throws SQLException {
		try {
			var sql = new Statements(as);
			sql.dropDatabase(database);
			sql.database(database, as.getMetaData().getUserName(), loginRole());
		}
		catch (SQLException e) {
			if (LACKS_THE_RIGHT.equals(e.getSQLState())) {
				throw new Refusal.NotAllowed(("A copy is a database of its own, and %1$s may not create one: "
						+ "run \"alter role %1$s createdb\".").formatted(as.getMetaData().getUserName()));
			}
			throw e;
		}
	}

	private void drop(Purpose purpose, String database) {
		pools.close(purpose);
		try (var connection = connect(mine())) {
			new Statements(connection).dropDatabase(database);
		}
		catch (SQLException e) {
			throw new IllegalStateException("the copy could not be dropped", e);
		}
	}

	private String loginRole() {
		return Objects.requireNonNull(login.getUsername(), "the start would have been refused");
	}

	/** The owner's way in; where it is not said separately, migrations go the application's. */
	private String ownersUrl() {
		var said = owner.getJdbcUrl();
		return said == null ? login.getJdbcUrl() : said;
	}

	private DataSource mine() {
		return flyway.getConfiguration().getDataSource();
	}

	private static Connection connect(DataSource source) throws SQLException {
		return source.getConnection();
	}

	private Flyway flywayFor(String database) {
		return new FluentConfiguration(flyway.getConfiguration().getClassLoader())
				.configuration(flyway.getConfiguration())
				.dataSource(beside(ownersUrl(), database), owner.getUsername(), owner.getPassword()).load();
	}

	private HikariDataSource pool(String database, int connections) {
		var pool = new HikariDataSource();
		pool.setPoolName(database);
		pool.setMaximumPoolSize(connections);
		pool.setMinimumIdle(0);
		pool.setJdbcUrl(beside(login.getJdbcUrl(), database));
		pool.setUsername(login.getUsername());
		pool.setPassword(login.getPassword());
		return pool;
	}

	/** The same server, another database: what stands between the host's slash and the parameters. */
	private static String beside(String url, String database) {
		return url.replaceFirst("(jdbc:postgresql://[^/]*/)[^?]*", "$1" + database);
	}
}
