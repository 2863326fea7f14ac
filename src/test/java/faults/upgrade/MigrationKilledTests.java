package faults.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.ConcordProcess;
import concord.database.GivenDatabase;
import faults.trial.Fault;
import faults.trial.Trial;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The first start is killed while it migrates, at the moment a table appears; the next one goes on from
 * there. And a database that was migrated by a newer Concord is served by the older one, or refused in one
 * line.
 */
class MigrationKilledTests {

	private static final int TABLES = 25;
	private static final String DONE = """
			select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where c.relkind = 'r' and n.nspname in ('concord', 'outbox', 'patients', 'procedures', 'billing',
				'reconciliation')
			""";

	@Test
	void isGoneOnWith() throws Exception {
		var fault = Fault.of("migration-killed", "kills", 1, 20);
		var random = new Random(fault.seed());
		for (var kills = 1; kills <= fault.count(); kills++) {
			try (var trial = new Trial(fault)) {
				var concord = trial.instance();
				var tables = 1 + random.nextInt(TABLES);
				concord.launch();
				awaitTables(trial.database(), concord, tables);
				concord.kill();
				System.out.printf("migration-killed: %d of %d, with %d tables%n", kills, fault.count(), tables);

				concord.start();
				assertThat(registers(concord)).isTrue();
			}
		}
	}

	@Test
	void isServedOrRefusedWhereItIsNewer() throws Exception {
		try (var trial = new Trial(Fault.of("older-on-newer", "times", 1, 1))) {
			var concord = trial.instance().start();
			concord.close();
			try (var owner = trial.database().owner(); var statement = owner.createStatement()) {
				statement.execute("alter table patients.patient add column nickname text");
				statement.execute("""
						insert into patients.flyway_schema_history (installed_rank, version, description, type, script,
							checksum, installed_by, execution_time, success)
						values (99, '99', 'nicknames', 'SQL', 'V99__nicknames.sql', 1, current_user, 1, true)
						""");
			}

			concord.launch();
			try {
				concord.awaitServing();
				assertThat(registers(concord)).isTrue();
			}
			catch (AssertionError e) {
				assertThat(concord.said().lines().filter(it -> it.contains("Concord does not start"))).hasSize(1);
			}
		}
	}

	private static void awaitTables(GivenDatabase database, ConcordProcess concord, int tables)
			throws SQLException, IOException {
		try (var superuser = database.superuser(); var statement = superuser.createStatement()) {
			for (var there = 0; there < tables;) {
				assertThat(concord.isAlive()).as(concord.said()).isTrue();
				var row = statement.executeQuery(DONE);
				row.next();
				there = row.getInt(1);
			}
		}
	}

	private static boolean registers(ConcordProcess concord) {
		return new Api(concord.url().getPort()).post("/patients", """
				{"name":{"family":"Rivera","given":["Ana"]},"birthDate":"1980-04-02","sex":"female"}""").status() == 201;
	}
}
