package concord.database.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.ConcordTest;
import concord.OwnerSql;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import outbox.Delivered;

/**
 * Every column that names a patient has a rule for merges in {@code db/migrations/merge.txt} (F3). Looked for by
 * name, and by what is in them: a real patient's id, in columns of ids and in JSON.
 */
@ConcordTest
class MergeCoverageTests {

	private static final String COLUMNS = """
			select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
			join information_schema.tables t using (table_schema, table_name)
			where table_schema in ('concord', 'outbox', 'patients', 'procedures', 'billing', 'reconciliation')
				and t.table_type = 'BASE TABLE' and table_name not in (select relname from pg_class where relispartition)
				and %s
			""";

	private static final String NAMED = "udt_name = 'uuid' and (column_name like '%patient%' or column_name like "
			+ "'%survivor%' or column_name like '%merged%')";

	@Autowired OwnerSql owner;
	@Autowired Delivered delivered;
	@LocalServerPort int port;

	@Test
	void hasARuleForEveryColumnThatNamesAPatient() throws Exception {
		var patient = aPatientWithAnAct();

		try (var connection = owner.connect()) {
			assertThat(ruled()).as("no rule for merges in db/migrations/merge.txt")
					.containsAll(columns(connection, NAMED)).containsAll(holding(connection, patient));
		}
	}

	/** A rule for a column that went or has another name is nobody's any more. */
	@Test
	void hasNoRuleWithoutAColumn() throws Exception {
		try (var connection = owner.connect()) {
			assertThat(columns(connection, "true")).containsAll(ruled());
		}
	}

	/** By a name, or by nothing but what it holds. */
	@Test
	void noticesAColumnSomebodyAdds() throws Exception {
		var patient = UUID.randomUUID();
		try (var connection = owner.connect(); var statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("create table billing.planted (key uuid primary key, patient_id uuid, notes jsonb)");
			statement.execute("insert into billing.planted values ('%1$s', null, '{\"whose\": \"%1$s\"}')".formatted(patient));

			assertThat(columns(connection, NAMED)).contains("billing.planted.patient_id");
			assertThat(holding(connection, patient)).containsExactly("billing.planted.key", "billing.planted.notes");
			connection.rollback();
		}
	}

	private UUID aPatientWithAnAct() {
		var api = new Api(port);
		var patient = api.post("/patients", Map.of("name", Map.of("family", "Covered", "given", List.of("Ana")),
				"birthDate", "1980-04-02", "sex", "female"), "Idempotency-Key", UUID.randomUUID().toString()).id();
		delivered.await();
		var visit = api.post("/encounters",
				Map.of("patientId", patient, "class", "AMB", "start", "2025-03-01T09:00:00-05:00")).id();
		var act = api.post("/procedures", Map.of("patientId", patient, "encounterId", visit,
				"code", Map.of("system", "urn:test:held", "code", "1", "display", "x"),
				"quantity", Map.of("value", "1", "unit", "1"), "start", "2025-03-01T09:00:00-05:00"));
		assertThat(api.post("/procedures/" + act.id() + "/complete", Map.of("end", "2025-03-01T10:00:00-05:00"))
				.status()).as(act.body()).isEqualTo(200);
		delivered.await();
		return patient;
	}

	private static Set<String> ruled() throws IOException {
		var text = new ClassPathResource("db/migrations/merge.txt").getContentAsString(StandardCharsets.UTF_8);
		var ruled = new TreeSet<String>();
		text.lines().filter(it -> !it.isBlank() && !it.startsWith("#")).forEach(line -> {
			assertThat(line).matches("\\S+ +(as-recorded|own-account|link)");
			ruled.add(line.split(" ")[0]);
		});
		return ruled;
	}

	private static Set<String> columns(Connection connection, String which) throws SQLException {
		var found = new TreeSet<String>();
		try (var statement = connection.createStatement();
				var rows = statement.executeQuery(COLUMNS.formatted(which))) {
			while (rows.next()) {
				found.add(rows.getString(1));
			}
		}
		return found;
	}

	private static Set<String> holding(Connection connection, UUID patient) throws SQLException {
		var found = new TreeSet<String>();
		try (var statement = connection.createStatement()) {
			for (var column : columns(connection, "udt_name in ('uuid', '_uuid', 'jsonb')")) {
				var at = column.lastIndexOf('.');
				try (var rows = statement.executeQuery("select exists (select from %s where %s::text like '%%%s%%')"
						.formatted(column.substring(0, at), column.substring(at + 1), patient))) {
					rows.next();
					if (rows.getBoolean(1)) {
						found.add(column);
					}
				}
			}
		}
		return found;
	}
}
