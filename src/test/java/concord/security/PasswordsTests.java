package concord.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationServiceException;

class PasswordsTests {

	private final Passwords passwords = new Passwords();

	@Test
	void areStoredAsBcryptHashes() {
		assertThat(passwords.encode("a password")).startsWith("{bcrypt}$2").doesNotContain("a password");
	}

	@Test
	void matchTheirOwnHashOnly() {
		var hash = passwords.encode("a password");

		assertThat(passwords.matches("a password", hash)).isTrue();
		assertThat(passwords.matches("another", hash)).isFalse();
		assertThat(passwords.matches("a password", passwords.encode("another"))).isFalse();
		assertThat(passwords.matches("a password", "a password")).isFalse();
	}

	@Test
	void stayRightAndWrongOnceRemembered() {
		var hash = passwords.encode("a password");
		passwords.matches("a password", hash);

		assertThat(passwords.matches("a password", hash)).isTrue();
		assertThat(passwords.matches("another", hash)).isFalse();
	}

	@Test
	void areNotRememberedForAChangedHash() {
		passwords.matches("a password", passwords.encode("a password"));

		assertThat(passwords.matches("a password", passwords.encode("the new one"))).isFalse();
	}

	@Test
	void areCheckedAThousandTimesWithoutAThousandBcrypts() {
		var hash = passwords.encode("a password");

		for (int i = 0; i < 100_000; i++) {
			assertThat(passwords.matches("a password", hash)).isTrue();
		}
	}

	/** Whoever guesses much must not keep everybody waiting: there is a line, and it has an end. */
	@Test
	void doNotQueueWithoutEnd() throws InterruptedException {
		var hash = passwords.encode("a password");
		var refusals = new LinkedBlockingQueue<String>();
		var guesses = IntStream.range(0, 1_000).mapToObj(n -> Thread.ofVirtual().unstarted(() -> {
			try {
				passwords.matches("guess " + n, hash);
			}
			catch (AuthenticationServiceException e) {
				refusals.add(e.getMessage());
			}
		})).toList();

		guesses.forEach(Thread::start);

		assertThat(refusals.poll(30, TimeUnit.SECONDS)).isEqualTo("too many passwords wait to be checked");
		guesses.forEach(Thread::interrupt);
	}
}
