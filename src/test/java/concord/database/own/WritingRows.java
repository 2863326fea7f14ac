package concord.database.own;

import static org.awaitility.Awaitility.await;

import concord.database.Credentials;
import java.io.Closeable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A client that writes row after row, notes the acknowledged ones, and connects anew when it must. */
final class WritingRows implements Closeable {

	private final DataSource database;
	private final Set<Integer> acknowledged = new ConcurrentSkipListSet<>();
	private final Thread writing = new Thread(this::write);
	private volatile boolean stopped;
	private int next;

	WritingRows(Credentials role) {
		database = new DriverManagerDataSource(role.url(), role.role(), role.password());
		sql().sql("drop table if exists written").update();
		sql().sql("create table written (number integer primary key)").update();
		writing.start();
	}

	private void write() {
		while (!stopped) {
			try (var connection = database.getConnection()) {
				while (!stopped) {
					writeTo(connection);
				}
			}
			catch (SQLException e) {
				Thread.yield(); // the row in question may be there or not, and the next one is another
			}
		}
	}

	private void writeTo(Connection connection) throws SQLException {
		var row = next++;
		try (var insert = connection.prepareStatement("insert into written values (?)")) {
			insert.setInt(1, row);
			insert.executeUpdate();
		}
		acknowledged.add(row);
	}

	void awaitMore(int rows) {
		var wanted = acknowledged.size() + rows;
		await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() >= wanted);
	}

	Set<Integer> stopped() throws InterruptedException {
		close();
		writing.join();
		return acknowledged;
	}

	List<Integer> inTheTable() {
		return sql().sql("select number from written").query(Integer.class).list();
	}

	private JdbcClient sql() {
		return JdbcClient.create(database);
	}

	@Override
	public void close() {
		stopped = true;
	}
}
