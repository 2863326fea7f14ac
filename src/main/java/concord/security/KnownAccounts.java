package concord.security;

import concord.security.LoginAccounts.LoginAccount;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Answers who a user is, from memory where it was read within the last {@value #SECONDS} seconds: so long may
 * a change to an account take to be heeded by every instance. At most {@value #MOST} are remembered.
 */
@Component
class KnownAccounts implements UserDetailsService {

	private static final int SECONDS = 5;
	private static final int MOST = 1000;

	private record Known(LoginAccount account, long readAt) {

		boolean isFresh() {
			return System.nanoTime() - readAt < TimeUnit.SECONDS.toNanos(SECONDS);
		}
	}

	private final LoginAccounts accounts;
	private final Map<String, Known> known = Collections.synchronizedMap(new LeastRecentlyUsed<>(MOST));

	KnownAccounts(LoginAccounts accounts) {
		this.accounts = accounts;
	}

	@Override
	public UserDetails loadUserByUsername(String username) {
		var remembered = known.get(username);
		return user(remembered != null && remembered.isFresh() ? remembered.account() : read(username));
	}

	private LoginAccount read(String username) {
		var readAt = System.nanoTime();
		var account = Optional.of(username).filter(KnownAccounts::storable).flatMap(accounts::find)
				.orElseThrow(() -> new UsernameNotFoundException("no such account"));
		known.put(username, new Known(account, readAt));
		return account;
	}

	/** PostgreSQL's text holds no U+0000: nobody is called so, and it need not be asked. */
	private static boolean storable(String username) {
		return username.indexOf('\0') < 0;
	}

	/** A new one each time: the framework wipes the password from what it was given. */
	private static UserDetails user(LoginAccount account) {
		return User.withUsername(account.username()).password(account.passwordHash())
				.authorities(account.roles().toArray(String[]::new)).build();
	}

	static final class LeastRecentlyUsed<K, V> extends LinkedHashMap<K, V> {

		private final int most;

		LeastRecentlyUsed(int most) {
			super(16, 0.75f, true);
			this.most = most;
		}

		@Override
		protected boolean removeEldestEntry(Map.@Nullable Entry<K, V> eldest) {
			return size() > most;
		}
	}
}
