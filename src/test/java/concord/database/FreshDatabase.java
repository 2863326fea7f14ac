package concord.database;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A database of its own for each Spring context, given from outside as a hospital's own server would be. */
public class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		context.getEnvironment().getPropertySources().addFirst(
				new MapPropertySource("a fresh database", properties("test_" + NUMBER.incrementAndGet())));
	}

	static Map<String, Object> properties(String database) {
		var server = ServerForTests.get();
		server.createDatabase(database);
		var login = server.login(database);
		var owner = server.owner(database);
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
