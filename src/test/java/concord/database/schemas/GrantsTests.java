package concord.database.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import concord.ConcordTest;
import java.sql.SQLException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The matrix of role, right and what it is on: what is granted is what is declared, cell by cell. */
@ConcordTest
class GrantsTests {

	@Autowired
	DataSource database;

	@Autowired
	JdbcClient sql;

	@Test
	void areThoseDeclaredAndNoOthers() throws SQLException {
		try (var connection = database.getConnection()) {
			var granted = new Catalog(connection).grants();

			assertThat(granted).containsExactlyElementsOf(DeclaredGrants.read().grants());
		}
	}

	@Test
	void areDeclaredForEveryTable() {
		var tables = sql.sql("""
				select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
				where n.nspname in ('concord', 'outbox', 'patients', 'procedures', 'billing', 'reconciliation')
				  and c.relkind in ('r', 'p', 'v', 'm') and c.relname <> 'flyway_schema_history'
				  and not c.relispartition
				""").query(String.class).set();

		var declared = DeclaredGrants.read().grants().stream().map(Grant::on).collect(Collectors.toSet());

		assertThat(declared).containsAll(tables);
	}

	@Test
	void crossNoContext() {
		assertThat(DeclaredGrants.read().grants()).allSatisfy(grant -> assertThat(grant.on())
				.matches("(concord|outbox|" + grant.role().replace("concord_", "") + ")(\\..*)?"));
	}
}
