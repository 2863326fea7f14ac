package outbox.subscribing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;

/** What passes, and what an event is to blame for. */
class FaultsTests {

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
