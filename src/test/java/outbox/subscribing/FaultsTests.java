package outbox.subscribing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.UndeclaredThrowableException;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;

/** What passes, and what an event is to blame for. */
class FaultsTests {

	@Test
	void areTheMachinesWhereItIsAtItsEnd() {
		var spent = new OutOfMemoryError("told to fail");

		assertThat(Faults.passes(spent)).isTrue();
		assertThat(Faults.passes(new UndeclaredThrowableException(spent))).isTrue();
		assertThat(Faults.isOfTheMachine(new ExceptionInInitializerError(spent))).isTrue();
	}

	@Test
	void areTheEventsWhereItsCodeCannotBeRun() {
		assertThat(Faults.passes(new StackOverflowError())).isFalse();
		assertThat(Faults.passes(new NoClassDefFoundError())).isFalse();
		assertThat(Faults.passes(new ExceptionInInitializerError())).isFalse();
	}

	@Test
	void passWhereTheLogHasNoRoomYet() {
		assertThat(Faults.passes(check("soutbox", "tevent"))).isTrue();
		assertThat(Faults.passes(check("soutbox", "tevent", "nevent_lane_check"))).isFalse();
		assertThat(Faults.passes(check("sbilling", "tcharge_item"))).isFalse();
	}

	private static Throwable check(String... names) {
		var said = "SERROR\0C23514\0" + String.join("\0", names) + "\0";
		return new DataIntegrityViolationException("refused", new PSQLException(new ServerErrorMessage(said)));
	}
}
