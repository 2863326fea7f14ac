package outbox.delivery;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import outbox.reading.Unreachable;

class DispatcherTests {

	/** A timer asks no more whose work ended in an error: then nobody would ever hear of what others wrote. */
	@Test
	void looksAgainAfterAnError() {
		var checkpoints = new Unreachable(new NoClassDefFoundError("told to fail"));
		var dispatcher = new Dispatcher(null, checkpoints, null, LaneReaderTests.SETTINGS);

		assertThatCode(dispatcher::poll).doesNotThrowAnyException();
	}
}
