package procedures.performed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import concord.ConcordTest;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import outbox.Publishing;

/** A database that went away is not a patient without acts. Found by crashing it while acts were completed. */
@ConcordTest
class LookUpTests {

	@Autowired Procedures procedures;
	@Autowired Publishing transactions;
	@Autowired JdbcClient jdbc;

	/** The look-up itself fails; that the commit then fails too proves nothing. */
	@Test
	void failsWhenTheDatabaseCannotBeAsked() {
		var told = new AtomicReference<Throwable>();

		assertThatThrownBy(() -> transactions.within("procedures", () -> {
			cutTheConnection();
			told.set(catchThrowable(() -> procedures.findById(new ProcedureId(UUID.randomUUID()))));
		})).isInstanceOf(RuntimeException.class);

		assertThat(told.get()).isInstanceOf(DataAccessException.class);
	}

	@Test
	void findsNothingWhereNothingIs() {
		transactions.within("procedures", () ->
				assertThat(procedures.findById(new ProcedureId(UUID.randomUUID()))).isEmpty());
	}

	private void cutTheConnection() {
		jdbc.sql("set local idle_in_transaction_session_timeout = '20ms'").update();
		try {
			Thread.sleep(500);
		}
		catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}
}
