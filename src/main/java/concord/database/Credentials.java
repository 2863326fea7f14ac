package concord.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A way into a database, sayable in the words of both who ask for one. */
public record Credentials(String url, String role, String password) {

	public JdbcConnectionDetails forTheApplication() {
		return new JdbcConnectionDetails() {

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
		};
	}

	public FlywayConnectionDetails forMigrations() {
		return new FlywayConnectionDetails() {

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
		};
	}

	@Override
	public String toString() {
		return role + " at " + url;
	}
}
