package concord.security;

import concord.Settings;
import concord.folder.DataFolder;
import concord.folder.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Makes sure somebody can log in. The administrator is the one the operator named, or, where none is named
 * and the database has none, {@code admin} with a generated password. Instances that start together on one
 * database do not fight: whoever is first adds the account, the others leave it alone.
 */
@Component
class FirstAdministrator implements InitializingBean {

	static final String FILE = "administrator.password";

	private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
	private static final String GENERATED = "admin";

	private final LoginAccounts accounts;
	private final Passwords passwords;
	private final Settings.Admin given;
	private final Secret secret;

	FirstAdministrator(LoginAccounts accounts, Passwords passwords, Settings settings, DataFolder folder) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.given = settings.admin();
		this.secret = folder.secret(FILE);
	}

	@Override
	public void afterPropertiesSet() {
		if (given.user() != null && given.password() != null) {
			take(given.user(), given.password());
		}
		else {
			if (!accounts.has(Role.ADMINISTRATOR)) {
				generate();
			}
			if (secret.exists()) {
				LOG.info("The administrator is {}, the password is in {}", GENERATED, secret.path());
			}
		}
	}

	private void take(String user, String password) {
		var account = accounts.find(user);
		if (account.isEmpty()) {
			accounts.add(user, passwords.encode(password), Role.ADMINISTRATOR);
		}
		else if (!passwords.matches(password, account.get().passwordHash())) {
			LOG.warn("The account {} has another password than concord.admin.password; the account's stays", user);
		}
	}

	private void generate() {
		var isNew = !secret.exists();
		var added = accounts.add(GENERATED, passwords.encode(secret.value()), Role.ADMINISTRATOR);
		if (!added && isNew) {
			secret.delete();
		}
	}
}
