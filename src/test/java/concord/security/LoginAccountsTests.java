package concord.security;

import static org.assertj.core.api.Assertions.assertThat;

import concord.ConcordTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordTest
class LoginAccountsTests {

	@Autowired
	LoginAccounts accounts;

	@Autowired
	Passwords passwords;

	/** Two instances started together on one new database: both try, one adds. */
	@Test
	void areAddedByWhoeverIsFirst() {
		var first = passwords.encode("of the first one");

		assertThat(accounts.add("two-at-once", first, Role.ADMINISTRATOR)).isTrue();
		assertThat(accounts.add("two-at-once", passwords.encode("of the other"), Role.ADMINISTRATOR)).isFalse();

		assertThat(accounts.find("two-at-once")).hasValueSatisfying(account -> {
			assertThat(account.passwordHash()).isEqualTo(first);
			assertThat(account.roles()).containsExactly("administrator");
		});
	}

	@Test
	void includeTheAdministratorFromTheStart() {
		assertThat(accounts.has(Role.ADMINISTRATOR)).isTrue();
		assertThat(accounts.find("nobody-of-that-name")).isEmpty();
	}
}
