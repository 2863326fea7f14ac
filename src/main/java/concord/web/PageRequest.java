package concord.web;

import concord.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which page a list request asks for: {@code ?limit=} (1 to 200, 50 where not said) and {@code ?after=}, the
 * {@code next} of the page before. Taken by controllers as a parameter.
 *
 * @param after the key of the last item seen, {@code null} for the first page
 */
public record PageRequest(int limit, @Nullable String after) {

	public static final int MOST = 200;

	public static final int USUAL = 50;

	public PageRequest {
		if (limit < 1 || limit > MOST) {
			throw new Refusal.Invalid("limit", "must be from 1 to " + MOST);
		}
	}

	/** One row more than asked for tells whether there is another page. */
	public int rows() {
		return limit + 1;
	}

	/** @param cursor the {@code next} of the page before, as it was given */
	public static PageRequest of(int limit, @Nullable String cursor) {
		var after = cursor == null ? null : decode(cursor);
		if (after != null && after.indexOf('\0') >= 0) {
			throw noCursor();
		}
		return new PageRequest(limit, after);
	}

	/** {@link #after()} where the key is an id. */
	public @Nullable UUID afterId() {
		try {
			return after == null ? null : UUID.fromString(after);
		}
		catch (IllegalArgumentException e) {
			throw noCursor();
		}
	}

	/** What {@link #after()} cannot be read as: it never was a {@code next} of that list. */
	public static Refusal.Invalid noCursor() {
		return new Refusal.Invalid("after", "is not a cursor this list gave");
	}

	static String encode(String key) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
	}

	private static String decode(String cursor) {
		try {
			return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException e) {
			throw noCursor();
		}
	}
}
