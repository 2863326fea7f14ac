package concord.database.pools;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import concord.start.StartRefused;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Two pools into one database. All that {@code spring.datasource} says holds for both, but for their sizes,
 * which are ours.
 */
@Configuration(proxyBeanMethods = false)
class PoolsConfiguration {

	private static final String HIKARI = "spring.datasource.hikari";
	private static final String OPTIONS = "options";

	@Bean
	Pools pools(JdbcConnectionDetails way, PoolSettings settings, ObjectProvider<DeliveryNeeds> needs,
			Environment environment) {
		needs.forEach(it -> expectEnough(settings, it));
		var binder = Binder.get(environment);
		var delivery = pool(Purpose.DELIVERY, settings.deliveryConnections(), way, binder);
		planOnce(delivery);
		return new Pools(pool(Purpose.REQUESTS, settings.requestConnections(), way, binder), delivery);
	}

	/**
	 * What readers of the log say is the same again and again, by keys. Left to itself the server plans the reading
	 * of the parted log anew each time, which takes as long as to read it.
	 */
	private static void planOnce(HikariDataSource pool) {
		var options = pool.getDataSourceProperties().getProperty(OPTIONS, "");
		pool.addDataSourceProperty(OPTIONS, (options + " -c plan_cache_mode=force_generic_plan").strip());
	}

	/** Each with the tag {@code pool}. */
	@Bean
	MeterBinder poolMeters(Pools pools) {
		return registry -> pools.all().forEach(pool -> {
			if (pool instanceof HikariDataSource hikari) {
				hikari.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
			}
		});
	}

	/** Connects when the first connection is wanted. */
	private static HikariDataSource pool(Purpose purpose, int size, JdbcConnectionDetails way, Binder binder) {
		var pool = binder.bindOrCreate(HIKARI, Bindable.of(HikariDataSource.class));
		if (binder.bind(HIKARI + ".maximum-pool-size", String.class).isBound()) {
			throw new StartRefused(HIKARI + ".maximum-pool-size has no meaning here, there is a pool for each purpose: "
					+ "say concord.database.request-connections and concord.database.delivery-connections");
		}
		pool.setMaximumPoolSize(size);
		pool.setPoolName(purpose.name());
		pool.setJdbcUrl(way.getJdbcUrl());
		pool.setUsername(way.getUsername());
		pool.setPassword(way.getPassword());
		return pool;
	}

	private static void expectEnough(PoolSettings settings, DeliveryNeeds needs) {
		if (settings.deliveryConnections() < needs.connections()) {
			throw new StartRefused("concord.database.delivery-connections is %d, and %s needs at least %d"
					.formatted(settings.deliveryConnections(), needs.key(), needs.connections()));
		}
	}
}
