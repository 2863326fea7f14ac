package concord.database;

import org.jspecify.annotations.Nullable;

/** The database is not fit to hold a hospital's truth. The message is one line and names what is wrong. */
class DatabaseRefused extends RuntimeException {

	DatabaseRefused(String message) {
		this(message, null);
	}

	DatabaseRefused(String message, @Nullable Throwable cause) {
		super(message, cause);
	}
}
