package outbox.replaying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

/** What passes is waited for, so long and no longer. */
class EnduringTests {

	private final AtomicInteger tries = new AtomicInteger();
	private final Enduring enduring = new Enduring(4, Duration.ofMillis(1), Duration.ofMillis(2));

	@Test
	void triesAgainWhatPasses() {
		assertThat(enduring.outages(failing(3, new CannotAcquireLockException("wait")))).isEqualTo("done");
		assertThat(tries).hasValue(4);
	}

	@Test
	void endsWithWhatDoesNotPassInTime() {
		assertThatThrownBy(() -> enduring.outages(failing(4, new CannotAcquireLockException("wait"))))
				.isInstanceOf(CannotAcquireLockException.class);
		assertThat(tries).hasValue(4);
	}

	@Test
	void doesNotTryAgainWhatWillFailAgain() {
		assertThatThrownBy(() -> enduring.outages(failing(1, new IllegalStateException("broken"))))
				.isInstanceOf(IllegalStateException.class);
		assertThat(tries).hasValue(1);
	}

	@Test
	void endsWhenItIsInterrupted() {
		Thread.currentThread().interrupt();

		assertThatThrownBy(() -> enduring.outages(failing(1, new CannotAcquireLockException("wait"))))
				.isInstanceOf(CannotAcquireLockException.class);
		assertThat(Thread.interrupted()).isTrue();
	}

	private Supplier<String> failing(int times, RuntimeException fault) {
		return () -> {
			if (tries.incrementAndGet() <= times) {
				throw fault;
			}
			return "done";
		};
	}
}
