package concord.database.schemas;

import concord.database.Module;
import concord.database.Statements;
import concord.start.StartRefused;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Brings every module's schema up to date, each with its own files and its own history in its own schema. The
 * roles come first, for the files grant to them.
 */
@Component
public class MigratingSchemas implements FlywayMigrationStrategy {

	private final String login;

	MigratingSchemas(JdbcConnectionDetails login) {
		if (!StringUtils.hasText(login.getUsername())) {
			throw new StartRefused("spring.datasource.username: the role Concord logs in with is not set");
		}
		this.login = login.getUsername();
	}

	@Override
	public void migrate(Flyway flyway) {
		createRoles(flyway);
		for (var module : Module.values()) {
			Flyway.configure(flyway.getConfiguration().getClassLoader())
					.configuration(flyway.getConfiguration())
					.locations("classpath:db/migrations/" + module.schema())
					.schemas(module.schema())
					.defaultSchema(module.schema())
					.load()
					.migrate();
		}
	}

	private void createRoles(Flyway flyway) {
		try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
			var sql = new Statements(connection);
			sql.oneAtATime();
			for (var module : Module.values()) {
				sql.role(module.role());
				sql.allowToBecome(module.role(), login);
			}
		}
		catch (SQLException e) {
			throw new StartRefused("cannot create the roles of the modules: " + e.getMessage(), e);
		}
	}
}
