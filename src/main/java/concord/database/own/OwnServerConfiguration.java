package concord.database.own;

import concord.folder.DataFolder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Without a configured database Concord brings its own. The two connection details are all the rest of the
 * application sees of it, so {@code SPRING_DATASOURCE_URL} and its fellows switch to another server.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(NoDatabaseGiven.class)
class OwnServerConfiguration {

	@Bean(destroyMethod = "close")
	OwnServer ownServer(DataFolder folder) {
		return OwnServer.start(folder);
	}

	@Bean
	JdbcConnectionDetails loginRole(OwnServer server) {
		return server.login("concord").forTheApplication();
	}

	@Bean
	FlywayConnectionDetails ownerRole(OwnServer server) {
		return server.owner("concord").forMigrations();
	}
}
