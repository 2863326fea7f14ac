package concord.database;

import concord.database.own.ServerForTests;
import concord.database.schemas.Migrated;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A database of its own on the tests' server, as a hospital that has a PostgreSQL would give it to Concord,
 * to one process or to several.
 */
public final class GivenDatabase {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final String name;

	private GivenDatabase(String name) {
		this.name = name;
	}

	public static GivenDatabase fresh() {
		var name = "given_" + NUMBER.incrementAndGet();
		ServerForTests.createDatabase(name);
		return new GivenDatabase(name);
	}

	/** With the schemas in it, as the first start leaves it. */
	public static GivenDatabase migrated() {
		var database = fresh();
		var owner = ServerForTests.owner(database.name);
		Migrated.by(owner, ServerForTests.login(database.name));
		return database;
	}

	/** What an operator sets, for an instance that reaches the server at {@code port}: a proxy's perhaps. */
	public Map<String, String> environment(int port) {
		var login = ServerForTests.login(name);
		var owner = ServerForTests.owner(name);
		return Map.of("SPRING_DATASOURCE_URL", url(port),
				"SPRING_DATASOURCE_USERNAME", login.role(), "SPRING_DATASOURCE_PASSWORD", login.password(),
				"SPRING_FLYWAY_URL", owner.url(),
				"SPRING_FLYWAY_USER", owner.role(), "SPRING_FLYWAY_PASSWORD", owner.password());
	}

	/** Where the server listens. */
	public int port() {
		var url = ServerForTests.login(name).url();
		return URI.create(url.substring("jdbc:".length())).getPort();
	}

	/** As the owner of all schemas. */
	public Connection owner() throws SQLException {
		return connect(ServerForTests.owner(name));
	}

	public Connection superuser() throws SQLException {
		return connect(ServerForTests.superuser(name));
	}

	/** The server stopped {@code immediate}, which is a crash; its watch starts it again. */
	public static void crash() throws IOException, InterruptedException {
		ServerForTests.crash();
	}

	/** As the owner of all schemas, through whatever listens at {@code port}. */
	public Connection owner(int port) throws SQLException {
		var owner = ServerForTests.owner(name);
		return DriverManager.getConnection(url(port), owner.role(), owner.password());
	}

	/** Returns when the server takes sessions again. */
	public void awaitBack() throws InterruptedException {
		var deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
		while (System.nanoTime() < deadline) {
			try (var connection = owner()) {
				connection.isValid(1);
				return;
			}
			catch (SQLException e) {
				Thread.sleep(10);
			}
		}
		throw new AssertionError("the database server does not come back");
	}

	/** Without TLS, so that a proxy can read along. */
	private String url(int port) {
		return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable".formatted(port, name);
	}

	private static Connection connect(Credentials as) throws SQLException {
		return DriverManager.getConnection(as.url(), as.role(), as.password());
	}
}
