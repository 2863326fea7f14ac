package faults.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.database.GivenDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The faults are what they are called: without this, a trial that finds nothing would prove nothing. */
class FaultProxyTests {

	private final GivenDatabase database = GivenDatabase.fresh();
	private final FaultProxy proxy = new FaultProxy(database.port());
	private Connection caller;

	@BeforeEach
	void connect() throws SQLException {
		caller = database.owner(proxy.port());
		run(caller, "create schema drill");
		run(caller, "create table drill.done (n int)");
	}

	@AfterEach
	void close() throws SQLException {
		caller.close();
		proxy.close();
	}

	@Test
	void passesOnWhatIsSaid() throws SQLException {
		run(caller, "insert into drill.done select generate_series(1, 100000)");

		try (var statement = caller.createStatement(); var rows = statement.executeQuery("table drill.done")) {
			var read = 0;
			while (rows.next()) {
				read++;
			}
			assertThat(read).isEqualTo(100_000);
		}
	}

	@Test
	void cutsBetweenTheCommitAndItsAnswer() throws SQLException {
		caller.setAutoCommit(false);
		run(caller, "insert into drill.done values (1)");
		proxy.weather().cutCommits(1, new Random());

		assertThatThrownBy(caller::commit).isInstanceOf(SQLException.class);

		assertThat(proxy.weather().cuts()).isEqualTo(1);
		assertThat(done()).isEqualTo(1);
	}

	@Test
	void leavesAloneWhatWroteNothing() throws SQLException {
		caller.setAutoCommit(false);
		proxy.weather().cutCommits(1, new Random());

		run(caller, "table drill.done");
		caller.commit();

		assertThat(proxy.weather().cuts()).isZero();
	}

	@Test
	void tearsWhatIsOpen() {
		proxy.reset();

		assertThatThrownBy(() -> run(caller, "insert into drill.done values (1)"))
				.hasCauseInstanceOf(SQLException.class);
	}

	@Test
	void saysNothingUntilItClears() throws Exception {
		proxy.weather().silence();
		var asking = CompletableFuture.runAsync(() -> run(caller, "insert into drill.done values (1)"));

		assertThat(asking.completeOnTimeout(null, 200, TimeUnit.MILLISECONDS).thenApply(it -> done()).get())
				.isZero();
		proxy.weather().clear();

		while (done() == 0) {
			Thread.sleep(10);
		}
	}

	private int done() {
		try (var owner = database.owner(); var statement = owner.createStatement();
				var row = statement.executeQuery("select count(*) from drill.done")) {
			row.next();
			return row.getInt(1);
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	private static void run(Connection connection, String sql) {
		try (var statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}
}
