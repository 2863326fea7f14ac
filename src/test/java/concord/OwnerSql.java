package concord;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.stereotype.Component;

/** SQL as the owner of all schemas: for looking into the database, and for planting what no role may do. */
@Component
public class OwnerSql {

	private final FlywayConnectionDetails owner;

	OwnerSql(FlywayConnectionDetails owner) {
		this.owner = owner;
	}

	public void run(String sql) {
		try (var connection = connect(); var statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException e) {
			throw new IllegalStateException(e.getMessage(), e);
		}
	}

	/** The first column of the only row, as text. */
	public String query(String sql) {
		try (var connection = connect(); var statement = connection.createStatement();
				var rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
		catch (SQLException e) {
			throw new IllegalStateException(e.getMessage(), e);
		}
	}

	/** To be closed by whoever asked. */
	public Connection connect() throws SQLException {
		return DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
	}
}
