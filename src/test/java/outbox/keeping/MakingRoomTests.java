package outbox.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

/** When a start needs room, and what the clock lives through. */
class MakingRoomTests {

	private static final int SIZE = 8;

	private final Rooms parts = new Rooms();
	private final MakingRoom making = new MakingRoom(parts);

	@AfterEach
	void stop() {
		making.stop();
	}

	@Test
	void keepsNoStartForAPartThatIsThere() {
		parts.left = SIZE;
		parts.fault = new CannotAcquireLockException("a part is put back");

		assertThatCode(making::start).doesNotThrowAnyException();
	}

	@Test
	void refusesAStartWithoutRoom() {
		parts.left = SIZE - 1;
		parts.fault = new CannotAcquireLockException("a part is put back");

		assertThatThrownBy(making::start).isSameAs(parts.fault);
	}

	@Test
	void livesThroughAnError() {
		parts.error = new NoClassDefFoundError("told to fail");

		assertThatCode(making::makeRoom).doesNotThrowAnyException();
		assertThat(parts.asked).isEqualTo(1);
	}

	/** A log with so much room, where none can be made. */
	private static final class Rooms extends Parts {

		int asked;
		long left;
		RuntimeException fault;
		Error error;

		Rooms() {
			super(null, null, null, null);
		}

		@Override
		void makeRoom() {
			asked++;
			if (error != null) {
				throw error;
			}
			throw fault;
		}

		@Override
		long size() {
			return SIZE;
		}

		@Override
		long roomLeft() {
			return left;
		}
	}
}
