package concord.web.problems;

import static org.assertj.core.api.Assertions.assertThat;

import concord.web.ProblemType;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseProblemsTests {

	private static ProblemType of(Throwable fault) {
		var problem = DatabaseProblems.of(fault);
		return problem == null ? null : problem.type();
	}

	/**
	 * Lost connections, a database that stops or is full, lock timeouts, deadlocks, a frozen transaction cut
	 * off.
	 */
	@ParameterizedTest
	@ValueSource(strings = {"08000", "08001", "08006", "57P01", "57P02", "57P03", "53300", "53100", "55P03",
			"40001", "40P01", "57014", "25P03"})
	void passWhenTheDatabaseIsBack(String state) {
		assertThat(of(new RuntimeException(new SQLException("secret", state)))).isEqualTo(ProblemType.UNAVAILABLE);
	}

	@Test
	void sayThatTheDiskIsFull() {
		var problem = DatabaseProblems.of(new RuntimeException(new SQLException("secret", "53100")));

		assertThat(problem.detail()).contains("disk is full and nothing was recorded");
	}

	@Test
	void passWhenThePoolIsExhausted() {
		var exhausted = new SQLTransientConnectionException("concord - Connection is not available");

		assertThat(of(new CannotCreateTransactionException("no", exhausted))).isEqualTo(ProblemType.UNAVAILABLE);
	}

	/** Nobody knows whether it was committed: the same key sent again finds out. */
	@Test
	void leaveOpenWhetherACommitArrived() {
		var lost = new TransactionSystemException("commit", new SQLException("An I/O error occurred", "08006"));

		assertThat(of(lost)).isEqualTo(ProblemType.UNAVAILABLE);
	}

	@Test
	void areConflictsWhenSomethingIsThereAlready() {
		assertThat(of(violation("23505"))).isEqualTo(ProblemType.CONFLICT);
		assertThat(of(violation("23P01"))).isEqualTo(ProblemType.CONFLICT);
		assertThat(of(new ObjectOptimisticLockingFailureException("Patient", 1))).isEqualTo(ProblemType.STALE);
	}

	/** A value the database cannot read, hold or compare: whoever sent it can send another. */
	@ParameterizedTest
	@ValueSource(strings = {"22001", "22003", "22008", "22021"})
	void areTheCallersWhereAValueCannotBe(String state) {
		assertThat(of(violation(state))).isEqualTo(ProblemType.INVALID);
	}

	/** Nobody is to blame that the log's next part is not made yet. */
	@Test
	void passWhenTheLogHasRoomAgain() {
		assertThat(of(check("soutbox", "tevent"))).isEqualTo(ProblemType.UNAVAILABLE);
		assertThat(of(check("soutbox", "tevent", "nevent_lane_check"))).isNull();
		assertThat(of(check("sbilling", "tevent"))).isNull();
	}

	private static Throwable check(String... names) {
		var said = "SERROR\0C23514\0" + String.join("\0", names) + "\0";
		return new DataIntegrityViolationException("secret", new PSQLException(new ServerErrorMessage(said)));
	}

	@Test
	void areOursOtherwise() {
		assertThat(of(violation("23514"))).isNull();
		assertThat(of(violation("42501"))).isNull();
		assertThat(of(new IllegalStateException())).isNull();
	}

	private static Throwable violation(String state) {
		return new DataIntegrityViolationException("secret",
				new BatchUpdateException("Batch entry 0", state, new int[0], new SQLException("secret", state)));
	}
}
