package concord.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** The statements that cannot take parameters: roles, databases, grants. Each may be said again and again. */
public record Statements(Connection connection) {

	/** duplicate_object, duplicate_database, unique_violation: somebody was faster, and that is fine. */
	private static final Set<String> THERE_ALREADY = Set.of("42710", "42P04", "23505");

	/** Instances that start together on one database take turns, until this connection is closed. */
	public void oneAtATime() throws SQLException {
		execute("select pg_advisory_lock(hashtext('concord'))");
	}

	public void role(String name, String attributes, String password) throws SQLException {
		create("create role %s %s".formatted(quoted(name), attributes));
		execute("alter role %s %s password '%s'"
				.formatted(quoted(name), attributes, password.replace("'", "''")));
	}

	public void role(String name) throws SQLException {
		if (!exists("select 1 from pg_roles where rolname = ?", name)) {
			create("create role %s nologin".formatted(quoted(name)));
		}
	}

	/** {@code member} may become {@code role}, and is not it by itself. */
	public void allowToBecome(String role, String member) throws SQLException {
		if (!exists("""
				select 1 from pg_auth_members
				where roleid = (select oid from pg_roles where rolname = ?)
				  and member = (select oid from pg_roles where rolname = ?)
				  and set_option and not inherit_option
				""", role, member)) {
			execute("grant %s to %s with inherit false, set true".formatted(quoted(role), quoted(member)));
		}
	}

	public void database(String name, String owner, String login) throws SQLException {
		if (!exists("select 1 from pg_database where datname = ?", name)) {
			create("create database %s owner %s".formatted(quoted(name), quoted(owner)));
		}
		execute("revoke all on database %s from public".formatted(quoted(name)));
		execute("grant connect on database %s to %s".formatted(quoted(name), quoted(login)));
	}

	/** Refused while somebody is in it; the server waits some seconds for who is just leaving. */
	public void dropDatabase(String name) throws SQLException {
		execute("drop database if exists %s".formatted(quoted(name)));
	}

	private void create(String sql) throws SQLException {
		try {
			execute(sql);
		}
		catch (SQLException e) {
			if (!THERE_ALREADY.contains(e.getSQLState())) {
				throw e;
			}
		}
	}

	private void execute(String sql) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private boolean exists(String sql, String... values) throws SQLException {
		try (var statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < values.length; i++) {
				statement.setString(i + 1, values[i]);
			}
			try (var rows = statement.executeQuery()) {
				return rows.next();
			}
		}
	}

	private static String quoted(String identifier) {
		return '"' + identifier.replace("\"", "\"\"") + '"';
	}
}
