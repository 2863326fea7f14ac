package concord.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
