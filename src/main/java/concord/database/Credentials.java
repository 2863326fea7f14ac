package concord.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A way into a database, in the words of both who ask for one. */
record Credentials(String url, String role, String password) implements JdbcConnectionDetails, FlywayConnectionDetails {

	@Override
	public String getUsername() {
		return role;
	}

	@Override
	public String getPassword() {
		return password;
	}

	@Override
	public String getJdbcUrl() {
		return url;
	}

	@Override
	public String getDriverClassName() {
		return "org.postgresql.Driver";
	}

	@Override
	public String toString() {
		return role + " at " + url;
	}
}
