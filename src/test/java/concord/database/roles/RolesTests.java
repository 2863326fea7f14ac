package concord.database.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.ConcordTest;
import concord.database.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Isolation the database enforces: each module under its own role, nobody outside a named transaction. */
@ConcordTest
class RolesTests {

	private static final String LOGIN_TAKES_IT = "concord_concord %s concord_login %s granted by concord_owner";

	@Autowired
	JdbcClient sql;

	@Autowired
	PlatformTransactionManager transactions;

	@Test
	void areTakenFromTheNameOfTheTransaction() {
		assertThat(in("billing.some.UseCase.method", "select current_user")).isEqualTo("concord_billing");
		assertThat(in("patients.x", "select current_user")).isEqualTo("concord_patients");
	}

	@Test
	void denyWhatBelongsToAnotherContext() {
		assertThatThrownBy(() -> in("patients.snooping", "select count(*) from billing.charge_item"))
				.hasStackTraceContaining("permission denied for schema billing");
		assertThatThrownBy(() -> in("billing.snooping", "select count(*) from patients.patient"))
				.hasStackTraceContaining("permission denied for schema patients");
		assertThatThrownBy(() -> in("billing.snooping", "select count(*) from concord.login_account"))
				.hasStackTraceContaining("permission denied for table login_account");
	}

	@Test
	void denyEverythingOutsideATransaction() {
		assertThatThrownBy(() -> sql.sql("select username from concord.login_account").query().listOfRows())
				.hasStackTraceContaining("permission denied for ");
	}

	@Test
	void areNotGivenToATransactionWithoutAName() {
		assertThatThrownBy(() -> in(null, "select 1")).isInstanceOf(IllegalTransactionStateException.class)
				.hasMessageContaining("without a name");
		assertThatThrownBy(() -> in("org.springframework.Some.method", "select 1"))
				.isInstanceOf(IllegalTransactionStateException.class).hasMessageContaining("belongs to no module");

		assertThat(in("billing.after.a.refusal", "select current_user")).isEqualTo("concord_billing");
	}

	/**
	 * A pool whose connection or a thread whose transaction stayed behind would make the next request fail,
	 * too.
	 */
	@Test
	void leaveNothingBehindWhenTheyCannotBeTaken() {
		var superuser = FreshDatabase.superuser();
		superuser.sql("revoke " + LOGIN_TAKES_IT.formatted("from", "")).update();

		for (int i = 0; i < 50; i++) {
			assertThatThrownBy(() -> in("concord.x", "select 1"))
					.isInstanceOf(CannotCreateTransactionException.class).hasMessageContaining("concord_concord");
			assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
		}

		superuser.sql("grant " + LOGIN_TAKES_IT.formatted("to", "with inherit false, set true")).update();
		assertThat(in("concord.x", "select current_user")).isEqualTo("concord_concord");
	}

	@Test
	void endWithTheTransaction() {
		in("billing.x", "select 1");

		assertThat(sql.sql("select current_user").query(String.class).single()).isEqualTo("concord_login");
	}

	/** A report over everything may take longer than a request usually does; afterwards the usual holds again. */
	@Test
	void giveMoreTimeToWhomNeedsIt() {
		var report = new TransactionTemplate(transactions);
		report.setName("reconciliation.report");
		report.setTimeout(77);

		assertThat(report.<Object>execute(status -> sql.sql("show statement_timeout").query().singleValue()))
				.isEqualTo("77s");
		assertThat(in("reconciliation.other", "show statement_timeout")).isEqualTo("8s");
	}

	private Object in(String name, String query) {
		var transaction = new TransactionTemplate(transactions);
		transaction.setName(name);
		return transaction.execute(status -> sql.sql(query).query().singleValue());
	}
}
