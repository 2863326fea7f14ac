package concord.database.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.database.Credentials;
import concord.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** How large the pools are, and what stops a start. */
class PoolSettingsTests {

	private final ApplicationContextRunner start = new ApplicationContextRunner()
			.withUserConfiguration(PoolsConfiguration.class)
			.withBean(JdbcConnectionDetails.class,
					() -> new Credentials("jdbc:postgresql://nowhere/x", "x", "x").forTheApplication())
			.withBean(DeliveryNeeds.class, Readers::new)
			.withBean(PoolSettings.class, () -> new PoolSettings(20, 7));

	@ParameterizedTest
	@CsvSource({"0, 8, request-connections", "1001, 8, request-connections", "-1, 8, request-connections",
			"20, 0, delivery-connections", "20, 201, delivery-connections"})
	void keepTheirBounds(int requests, int delivery, String key) {
		assertThatThrownBy(() -> new PoolSettings(requests, delivery)).hasMessageStartingWith(
				"concord.database." + key + " must be from 1 to ");
	}

	@Test
	void areEnoughForTheReaders() {
		start.run(it -> assertThat(it).hasNotFailed());
		start.withBean("fewer", PoolSettings.class, () -> new PoolSettings(20, 5), it -> it.setPrimary(true))
				.run(it -> assertThat(it.getStartupFailure()).rootCause().isInstanceOf(StartRefused.class)
						.hasMessage("concord.database.delivery-connections is 5, and readers=5 needs at least 7"));
	}

	/** One size for both would be the size of neither. */
	@Test
	void areNotSaidInTheOldWay() {
		start.withPropertyValues("spring.datasource.hikari.maximum-pool-size=24")
				.run(it -> assertThat(it.getStartupFailure()).rootCause().isInstanceOf(StartRefused.class)
						.hasMessageContaining("concord.database.request-connections"));
	}

	private record Readers() implements DeliveryNeeds {

		@Override
		public int connections() {
			return 7;
		}

		@Override
		public String key() {
			return "readers=5";
		}
	}
}
