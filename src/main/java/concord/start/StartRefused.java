package concord.start;

import org.jspecify.annotations.Nullable;

/**
 * Concord does not start like this. The message is one line and names the setting or the thing that is wrong.
 */
public class StartRefused extends RuntimeException {

	public StartRefused(String message) {
		this(message, null);
	}

	public StartRefused(String message, @Nullable Throwable cause) {
		super(message, cause);
	}
}
