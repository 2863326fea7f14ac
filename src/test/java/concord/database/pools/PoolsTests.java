package concord.database.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.Api;
import concord.ConcordTest;
import concord.database.own.ServerForTests;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import outbox.Delivered;
import outbox.Publishing;
import patients.events.PatientRegistered;

/** The pools keep to themselves: what one purpose has used up, another does not miss. */
@ConcordTest
class PoolsTests {

	private static final String PERSON = """
			{"name":{"family":"Rivera","given":["Ana"]},"birthDate":"1980-04-02","sex":"female"}""";

	@Autowired Pools pools;
	@Autowired PoolSettings settings;
	@Autowired JdbcClient sql;
	@Autowired Publishing publishing;
	@Autowired Delivered delivered;
	@Autowired MeterRegistry meters;
	@LocalServerPort int port;

	private final List<Connection> taken = new ArrayList<>();

	@AfterEach
	void giveBack() throws SQLException {
		for (var connection : taken) {
			connection.close();
		}
	}

	@Test
	void deliverWhileTheWebHasNoConnectionLeft() {
		takeAll(Purpose.REQUESTS, settings.requestConnections());
		var patient = UUID.randomUUID();

		Purpose.DELIVERY.during(() -> publishing.publish("patients", new PatientRegistered(patient, 1,
				"MRN-" + patient, "Rivera", List.of("Ana"), LocalDate.of(1980, 4, 2), "female")));

		delivered.await();
		assertThat(new Api(port).get("/patients/" + patient).problem()).isEqualTo("unavailable");
	}

	@Test
	void answerWhileDeliveryHasNoConnectionLeft() {
		takeAll(Purpose.DELIVERY, settings.deliveryConnections());

		var patient = new Api(port).post("/patients", PERSON);

		assertThat(patient.status()).isEqualTo(201);
		assertThat(new Api(port).get("/patients/" + patient.id()).status()).isEqualTo(200);
	}

	@Test
	void openAnotherDatabaseForAWhile() {
		var copy = new Purpose("a copy");
		ServerForTests.createDatabase("a_copy");
		var login = ServerForTests.login("a_copy");

		pools.open(copy, new DriverManagerDataSource(login.url(), login.role(), login.password()));

		assertThat(copy.during(this::database)).isEqualTo("a_copy");
		assertThat(database()).startsWith("test_");
		pools.close(copy);
		assertThatThrownBy(() -> copy.during(this::database)).hasStackTraceContaining("there is no pool for a copy");
	}

	@Test
	void areMeasuredApart() {
		assertThat(meters.find("hikaricp.connections.max").gauges())
				.map(it -> it.getId().getTag("pool") + " " + it.value())
				.contains("requests 16.0", "delivery 8.0");
	}

	private void takeAll(Purpose purpose, int connections) {
		purpose.during(() -> {
			for (var n = 0; n < connections; n++) {
				taken.add(take());
			}
		});
	}

	private Connection take() {
		try {
			return pools.getConnection();
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	private String database() {
		return sql.sql("select current_database()").query(String.class).single();
	}
}
