package outbox.watching;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A watch that cannot see: it shows nothing, rather than what it saw last, and looks again. */
class BlindWatchTests {

	private final SimpleMeterRegistry shown = new SimpleMeterRegistry();
	private final Sight sight = new Sight();
	private final Watching watching = new Watching(sight, null, null, shown);

	@Test
	void showsNothingAfterAnErrorAndLooksAgain() {
		watching.lookAgain();
		assertThat(shown.find("concord.outbox.unread").gauge().value()).isEqualTo(3);
		assertThat(shown.find("concord.outbox.room").gauge().value()).isEqualTo(4);

		sight.error = new NoClassDefFoundError("told to fail");
		watching.lookAgain();
		assertThat(shown.getMeters()).isEmpty();

		sight.error = null;
		watching.lookAgain();
		assertThat(shown.find("concord.outbox.unread").gauge().value()).isEqualTo(3);
	}

	private static final class Sight extends Backlogs {

		private Error error;

		Sight() {
			super(null);
		}

		@Override
		List<Backlog> all() {
			if (error != null) {
				throw error;
			}
			return List.of(new Backlog("drill", 3, 0, 0, 0));
		}

		@Override
		long room() {
			return 4;
		}
	}
}
