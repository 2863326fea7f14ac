package concord.database.schemas;

import concord.database.Module;
import concord.start.StartRefused;
import java.sql.SQLException;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Whether the database may hold a hospital's truth: it forgets nothing it has acknowledged, lets nobody wait for ever,
 * and each module can do what it must and nothing else. Asked once, before the first transaction; every answer but yes ends
 * the start.
 */
public record FitDatabase(DataSource database, int connections) {

	private static final int OLDEST = 180_000;
	private static final String REMEDY = "run \"grant %1$s to %2$s with inherit false, set true\"";
	private static final String REMEDY_OF_SETTINGS = "leave options out of spring.datasource.url, "
			+ "and say all of them in spring.datasource.hikari.data-source-properties.options";

	public void check() {
		try (var connection = database.getConnection()) {
			var catalog = new Catalog(connection);
			forgetsNothing(catalog);
			hasRoomFor(connections, catalog);
			keepsNobodyWaiting(catalog);
			logsInAsNobody(catalog);
			takesRoles(catalog);
			grants(catalog);
		}
		catch (SQLException e) {
			throw new StartRefused("the database cannot be checked (spring.datasource.url): " + e.getMessage(), e);
		}
	}

	private static void forgetsNothing(Catalog catalog) throws SQLException {
		require(Integer.parseInt(catalog.setting("server_version_num")) >= OLDEST,
				"the database server is PostgreSQL %s; 18 or later is needed",
				catalog.setting("server_version"));
		for (var setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
			require(!catalog.setting(setting).equals("off"),
					"the database server runs with %s=off: it would forget what it has acknowledged", setting);
		}
	}

	private static void hasRoomFor(int connections, Catalog catalog) throws SQLException {
		var most = Integer.parseInt(catalog.setting("max_connections"));
		require(connections < most, "concord.database.request-connections and delivery-connections: %s "
				+ "together are more than the database server has (max_connections=%s)", connections, most);
	}

	/** As we start a connection; options in the URL take the place of all of ours. */
	private static void keepsNobodyWaiting(Catalog catalog) throws SQLException {
		for (var bound : new String[] {"statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"}) {
			require(!catalog.setting(bound).equals("0"), "%s=0 for Concord's connections: what hangs would hang for ever; "
					+ REMEDY_OF_SETTINGS, bound);
		}
		var isolation = catalog.setting("default_transaction_isolation");
		require(isolation.equals("read committed"), "default_transaction_isolation=%s for Concord's connections, and it "
				+ "counts on \"read committed\"; " + REMEDY_OF_SETTINGS, isolation);
	}

	private static void logsInAsNobody(Catalog catalog) throws SQLException {
		require(!catalog.isSuperuser(), "spring.datasource.username: the role %s is a superuser, may replicate or "
				+ "bypasses row security; Concord logs in with a role that may do nothing by itself", catalog.user());
		for (var module : Module.values()) {
			require(catalog.hasRole(module.role()), "the role %s is missing", module.role());
			require(!catalog.isAlways(module.role()), "the role %2$s inherits %1$s: " + REMEDY,
					module.role(), catalog.user());
		}
		var open = catalog.tablesOpenWithoutARole();
		require(open.isEmpty(), "spring.datasource.username: the role %s may use %s without taking a module's "
				+ "role; migrate as another role (spring.flyway.user)", catalog.user(), String.join(", ", open));
	}

	private static void takesRoles(Catalog catalog) throws SQLException {
		for (var module : Module.values()) {
			require(catalog.mayBecome(module.role()), "the role %2$s may not become %1$s: " + REMEDY,
					module.role(), catalog.user());
		}
	}

	/** Of what nobody declared, only the build can know that it is one of ours. */
	private static void grants(Catalog catalog) throws SQLException {
		var declared = DeclaredGrants.read();
		var missing = new TreeSet<>(declared.grants());
		var granted = catalog.grants();
		var surplus = new TreeSet<>(granted);
		surplus.removeAll(declared.grants());
		surplus.removeIf(grant -> !declared.names(grant.on()));
		missing.removeAll(granted);
		require(missing.isEmpty(), "missing in the database: grant %s", said(missing));
		require(surplus.isEmpty(), "granted in the database and not meant to be: %s", said(surplus));
	}

	private static String said(TreeSet<Grant> grants) {
		return grants.stream().map(Grant::toString).collect(Collectors.joining("; "));
	}

	private static void require(boolean holds, String message, Object... values) {
		if (!holds) {
			throw new StartRefused(message.formatted(values));
		}
	}
}
