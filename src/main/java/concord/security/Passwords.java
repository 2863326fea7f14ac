package concord.security;

import concord.security.KnownAccounts.LeastRecentlyUsed;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks passwords against their bcrypt hashes. HTTP Basic sends the password with every request and bcrypt
 * is slow on purpose: a server that checked each would do nothing else. So a password once found right is
 * remembered, as an HMAC under a key this process made for itself and forgets when it ends. A changed hash is
 * another entry: the old password is not remembered for it.
 * <p>
 * Wrong passwords cost bcrypt each time, so only a few are checked at once: guessing cannot take the whole
 * machine.
 */
@Component
class Passwords implements PasswordEncoder {

	private static final String PREFIX = "{bcrypt}";
	private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

	/** More could not be checked within the time they wait. */
	private static final int MOST_WAITING = 64 * AT_ONCE;

	private final PasswordEncoder bcrypt = new BCryptPasswordEncoder();
	private final SecretKeySpec key = new SecretKeySpec(random(), "HmacSHA256");
	private final Map<String, byte[]> right = Collections.synchronizedMap(new LeastRecentlyUsed<>(1000));
	private final Semaphore checks = new Semaphore(AT_ONCE, true);

	@Override
	public String encode(@Nullable CharSequence password) {
		return PREFIX + bcrypt.encode(password);
	}

	@Override
	public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
		if (password == null || hash == null || !hash.startsWith(PREFIX)) {
			return false;
		}
		var digest = digest(password);
		return isRemembered(hash, digest) || check(password, hash, digest);
	}

	private boolean isRemembered(String hash, byte[] digest) {
		var remembered = right.get(hash);
		return remembered != null && MessageDigest.isEqual(remembered, digest);
	}

	/** Of many who send the same password at once the first has it checked, the others find it remembered. */
	private boolean check(CharSequence password, String hash, byte[] digest) {
		try {
			if (checks.getQueueLength() >= MOST_WAITING) {
				throw new AuthenticationServiceException("too many passwords wait to be checked");
			}
			if (!checks.tryAcquire(5, TimeUnit.SECONDS)) {
				throw new AuthenticationServiceException("too many passwords are being checked");
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AuthenticationServiceException("interrupted", e);
		}
		try {
			var matches = isRemembered(hash, digest) || bcrypt.matches(password, hash.substring(PREFIX.length()));
			if (matches) {
				right.put(hash, digest);
			}
			return matches;
		}
		finally {
			checks.release();
		}
	}

	private byte[] digest(CharSequence password) {
		try {
			var mac = Mac.getInstance("HmacSHA256");
			mac.init(key);
			return mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException e) {
			throw new IllegalStateException("every Java has HmacSHA256", e);
		}
	}

	private static byte[] random() {
		var bytes = new byte[32];
		new SecureRandom().nextBytes(bytes);
		return bytes;
	}
}
