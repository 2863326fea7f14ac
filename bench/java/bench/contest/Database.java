package bench.contest;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The database a contestant was given, by environment variables. */
public record Database(String url, String login, String loginPassword, String owner, String ownerPassword) {

	/** The tables of the workload: the same in every rival's database. */
	private static final String TABLES = """
			create schema if not exists bench;
			create table if not exists bench.act (
				act_id uuid not null,
				version integer not null,
				patient_id uuid not null,
				encounter_id uuid not null,
				system text not null,
				code text not null,
				quantity numeric not null,
				unit text not null,
				service_date date not null,
				started_at timestamptz not null,
				ended_at timestamptz,
				primary key (act_id, version)
			);
			create table if not exists bench.charge (
				charge_id uuid primary key,
				act_id uuid not null constraint one_charge_an_act unique,
				patient_id uuid not null,
				system text not null,
				code text not null,
				quantity numeric not null,
				service_date date not null,
				amount numeric not null,
				currency text not null
			);
			create table if not exists bench.posting (
				charge_id uuid not null,
				n smallint not null,
				account text not null,
				patient_id uuid not null,
				amount numeric not null,
				currency text not null,
				primary key (charge_id, n)
			);
			create table if not exists bench.heard (n bigserial, act_id uuid not null, version integer not null);
			""";

	public static Database given() {
		var given = System.getenv();
		return new Database(given.get("BENCH_URL"), given.get("BENCH_LOGIN"), given.get("BENCH_LOGIN_PASSWORD"),
				given.get("BENCH_OWNER"), given.get("BENCH_OWNER_PASSWORD"));
	}

	public Connection connect() throws SQLException {
		return DriverManager.getConnection(url, owner, ownerPassword);
	}

	public void run(String sql) {
		try (var connection = connect(); var statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	public long count(String sql) {
		try (var connection = connect(); var statement = connection.createStatement();
				var rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getLong(1);
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	public void createTables() {
		run(TABLES);
	}

	/** How many connections a contestant may have. */
	public static int connections() {
		return Integer.getInteger("bench.pool");
	}

	/** A pool with the settings of the product's. */
	public HikariConfig pool() {
		var pool = new HikariConfig();
		pool.setJdbcUrl(url);
		pool.setUsername(owner);
		pool.setPassword(ownerPassword);
		pool.setMaximumPoolSize(connections());
		pool.setMinimumIdle(4);
		pool.setConnectionTimeout(30_000);
		pool.addDataSourceProperty("reWriteBatchedInserts", true);
		pool.addDataSourceProperty("tcpKeepAlive", true);
		return pool;
	}

	/** The same for a Spring Boot application. */
	public Map<String, Object> properties(String role, String password) {
		return Map.of("spring.datasource.url", url, "spring.datasource.username", role,
				"spring.datasource.password", password,
				"spring.datasource.hikari.minimum-idle", 4,
				"spring.datasource.hikari.connection-timeout", 30_000,
				"spring.datasource.hikari.data-source-properties.reWriteBatchedInserts", true,
				"spring.datasource.hikari.data-source-properties.tcpKeepAlive", true,
				"spring.main.web-application-type", "none");
	}
}
