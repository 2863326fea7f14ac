package concord.database;

import concord.database.own.ServerForTests;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of its own for each Spring context, given from outside as a hospital's own server would be. */
public class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		context.getEnvironment().getPropertySources().addFirst(
				new MapPropertySource("a fresh database", properties("test_" + NUMBER.incrementAndGet())));
	}

	/** Of the whole server: roles are everybody's, so put back what you change. */
	public static JdbcClient superuser() {
		var way = ServerForTests.superuser("postgres");
		return JdbcClient.create(new DriverManagerDataSource(way.url(), way.role(), way.password()));
	}

	static Map<String, Object> properties(String database) {
		ServerForTests.createDatabase(database);
		var login = ServerForTests.login(database);
		var owner = ServerForTests.owner(database);
		return Map.of(
				"concord.data", ServerForTests.folder(),
				"spring.datasource.url", login.url(),
				"spring.datasource.username", login.role(),
				"spring.datasource.password", login.password(),
				"spring.flyway.url", owner.url(),
				"spring.flyway.user", owner.role(),
				"spring.flyway.password", owner.password());
	}
}
