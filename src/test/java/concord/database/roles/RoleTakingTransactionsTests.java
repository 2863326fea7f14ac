package concord.database.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.ConcordTest;
import concord.database.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions whose connection the server cuts, as it does when it dies. */
@ConcordTest
class RoleTakingTransactionsTests {

	@Autowired
	JdbcClient sql;

	@Autowired
	PlatformTransactionManager transactions;

	/** Else the answer would be that something is wrong on our side, and not 503, send it again. */
	@Test
	void sayThatTheConnectionWasLostAndNotThatTheyCouldNotRollBack() {
		var transaction = new TransactionTemplate(transactions);
		transaction.setName("patients.x");

		assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
			cutConnection();
			sql.sql("select 1").query().singleValue();
		})).isInstanceOf(DataAccessResourceFailureException.class);

		assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
		assertThat(transaction.<Object>execute(status -> sql.sql("select 1").query().singleValue())).isEqualTo(1);
	}

	private void cutConnection() {
		var ours = sql.sql("select pg_backend_pid()").query(Integer.class).single();
		FreshDatabase.superuser().sql("select pg_terminate_backend(?, 10000)").param(ours).query().singleValue();
	}
}
