package bench.registry;

import bench.contest.Contestant;
import bench.contest.Database;
import bench.contest.Effects;
import bench.registry.hibernate.HibernateListening;
import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import procedures.events.ProcedureCompleted;

/**
 * Spring Modulith's event publication registry over JDBC: the event is stored with the act, a listener runs
 * after the commit on a thread of a pool, in a transaction of its own, and the publication is then completed.
 * Idempotent by the charge's unique key; what was not completed is published again at the next start.
 */
public final class Registry implements Contestant {

	private static final String HIBERNATE = String.join(",", HibernateJpaAutoConfiguration.class.getName(),
			DataJpaRepositoriesAutoConfiguration.class.getName());

	private final Database database;
	private final ConfigurableApplicationContext application;
	private final Recording recording;

	private Registry(Database database, Effects effects, String mode, String without, Class<?> listening) {
		this.database = database;
		database.createTables();
		var properties = properties(database, mode);
		properties.put("spring.autoconfigure.exclude", without);
		this.application = new SpringApplicationBuilder(RegistryAlone.class, listening).properties(properties)
				.initializers(context -> context.getBeanFactory().registerSingleton("effects", effects))
				.run();
		this.recording = application.getBean(Recording.class);
	}

	public static Contestant withJdbc(Database database, Effects effects, String mode) {
		return new Registry(database, effects, mode, HIBERNATE, JdbcListening.class);
	}

	public static Contestant withHibernate(Database database, Effects effects, String mode) {
		return new Registry(database, effects, mode, "", HibernateListening.class);
	}

	private static HashMap<String, Object> properties(Database database, String mode) {
		var properties = new HashMap<>(database.properties(database.owner(), database.ownerPassword()));
		properties.put("spring.datasource.hikari.maximum-pool-size", Database.connections());
		properties.put("spring.config.name", "registry");
		properties.put("spring.modulith.events.jdbc.schema-initialization.enabled", true);
		properties.put("spring.modulith.events.completion-mode", mode);
		properties.put("spring.modulith.events.republish-outstanding-events-on-restart", true);
		properties.put("spring.task.execution.pool.core-size", 16);
		properties.put("spring.task.execution.pool.max-size", 16);
		properties.put("spring.flyway.enabled", false);
		properties.put("spring.jpa.open-in-view", false);
		properties.put("spring.jpa.properties.hibernate.jdbc.batch_size", 50);
		properties.put("spring.jpa.properties.hibernate.order_inserts", true);
		properties.put("logging.level.root", "warn");
		return properties;
	}

	@Override
	public void perform(ProcedureCompleted act) {
		recording.record(act);
	}

	@Override
	public long unapplied() {
		return database.count("""
				select count(*) from event_publication
				where completion_date is null and coalesce(status, '') <> 'FAILED'
				""");
	}

	@Override
	public void letGo() {
		application.getBean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
	}

	@Override
	public void close() {
		application.close();
	}
}
