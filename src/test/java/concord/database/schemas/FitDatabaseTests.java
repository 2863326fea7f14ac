package concord.database.schemas;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import concord.database.Credentials;
import concord.database.own.ServerForTests;
import concord.start.StartRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a database must be before Concord works with it. Each test spoils one thing, and repairs it. */
class FitDatabaseTests {

	private static final String NAME = "fit_database";

	/** As Concord is shipped. */
	private static final String BOUNDS =
			"-c idle_in_transaction_session_timeout=6s -c statement_timeout=8s -c lock_timeout=5s";

	private static JdbcClient superuser;
	private static JdbcClient owner;
	private static HikariDataSource login;

	@BeforeAll
	static void migrate() {
		ServerForTests.createDatabase(NAME);
		var asOwner = source(ServerForTests.owner(NAME));
		new MigratingSchemas(ServerForTests.login(NAME).forTheApplication())
				.migrate(Flyway.configure().dataSource(asOwner).load());
		owner = JdbcClient.create(asOwner);
		superuser = JdbcClient.create(source(ServerForTests.superuser(NAME)));
		login = pool(ServerForTests.login(NAME));
	}

	@AfterAll
	static void close() {
		login.close();
	}

	@Test
	void isWhatMigrationMakes() {
		assertThatCode(() -> new FitDatabase(login, 28).check()).doesNotThrowAnyException();
	}

	@Test
	void grantsAllThatIsDeclared() {
		for (var grant : DeclaredGrants.read().grants()) {
			var right = grant.right() + " on " + grant.object();

			owner.sql("revoke " + right + " from " + grant.role()).update();

			refused(login, "missing in the database: grant " + grant);
			owner.sql("grant " + right + " to " + grant.role()).update();
		}
	}

	@Test
	void grantsNothingElse() {
		owner.sql("grant delete on outbox.event to concord_billing").update();

		refused(login, "not meant to be: delete on outbox.event for concord_billing");
		owner.sql("revoke delete on outbox.event from concord_billing").update();
	}

	@Test
	void opensNothingToEverybody() {
		owner.sql("grant select on outbox.event to public").update();
		owner.sql("grant usage on schema outbox to public").update();

		refused(login, "outbox.event without taking a module's role");
		owner.sql("revoke select on outbox.event from public").update();
		owner.sql("revoke usage on schema outbox from public").update();
	}

	@Test
	void isNotUsedByTheOwnerOfItsTables() {
		try (var asOwner = pool(ServerForTests.owner(NAME))) {
			refused(asOwner, "spring.datasource.username: the role concord_owner may use ");
		}
	}

	@Test
	void isNotUsedByASuperuser() {
		try (var asSuperuser = pool(ServerForTests.superuser(NAME))) {
			refused(asSuperuser, "spring.datasource.username: the role postgres is a superuser");
		}
	}

	@Test
	void letsTheLoginTakeEveryRole() {
		superuser.sql("create role a_stranger login password 'of-this-test'").update();
		superuser.sql("grant connect on database " + NAME + " to a_stranger").update();
		var stranger = new Credentials(ServerForTests.login(NAME).url(), "a_stranger", "of-this-test");

		try (var asStranger = pool(stranger)) {
			refused(asStranger, "the role a_stranger may not become concord_concord");
			superuser.sql("grant concord_concord to a_stranger with inherit true").update();
			refused(asStranger, "the role a_stranger inherits concord_concord");
		}
		superuser.sql("revoke all on database " + NAME + " from a_stranger").update();
		superuser.sql("drop role a_stranger").update();
	}

	@Test
	void forgetsNothingItHasAcknowledged() {
		try (var forgetful = pool(ServerForTests.login(NAME))) {
			forgetful.addDataSourceProperty("options", BOUNDS + " -c synchronous_commit=off");
			refused(forgetful, "synchronous_commit=off");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"statement_timeout=0", "lock_timeout=0", "idle_in_transaction_session_timeout=0",
			"default_transaction_isolation=serializable"})
	void letsNobodyWaitForEverAndReadsWhatIsCommitted(String setting) {
		try (var patient = pool(ServerForTests.login(NAME))) {
			patient.addDataSourceProperty("options", BOUNDS + " -c " + setting);
			refused(patient, setting + " for Concord's connections");
		}
	}

	/** What an operator says in the URL takes the place of all of ours. */
	@Test
	void isNotReachedWithOptionsThatDropOurs() {
		var way = ServerForTests.login(NAME);
		var other = new Credentials(way.url() + "?options=-c%20work_mem=8MB", way.role(), way.password());
		try (var without = pool(other)) {
			refused(without, "statement_timeout=0 for Concord's connections");
			refused(without, "leave options out of spring.datasource.url");
		}
	}

	/** As the library starts it when nobody says otherwise. */
	@Test
	void writesWhatItHasAcknowledgedToDisk() throws IOException {
		try (var careless = EmbeddedPostgres.builder()
				.setOverrideWorkingDirectory(ServerForTests.binaries()).start();
				var login = pool(new Credentials(careless.getJdbcUrl("postgres", "postgres"), "postgres", ""))) {
			refused(login, "the database server runs with fsync=off");
		}
	}

	@Test
	void hasMoreConnectionsThanThePools() {
		assertThatThrownBy(() -> new FitDatabase(login, 5000).check()).isInstanceOf(StartRefused.class)
				.hasMessageContaining("concord.database.request-connections and delivery-connections");
	}

	private static void refused(HikariDataSource database, String message) {
		assertThatThrownBy(() -> new FitDatabase(database, 28).check()).isInstanceOf(StartRefused.class)
				.hasMessageContaining(message);
	}

	private static HikariDataSource pool(Credentials credentials) {
		var pool = new HikariDataSource();
		pool.setJdbcUrl(credentials.url());
		pool.setUsername(credentials.role());
		pool.setPassword(credentials.password());
		pool.setMinimumIdle(0);
		pool.addDataSourceProperty("options", BOUNDS);
		return pool;
	}

	private static DriverManagerDataSource source(Credentials credentials) {
		return new DriverManagerDataSource(credentials.url(), credentials.role(), credentials.password());
	}
}
