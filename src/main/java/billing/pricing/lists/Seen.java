package billing.pricing.lists;

import concord.web.PageRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last version of an entry a caller has seen: where a list goes on. */
public record Seen(UUID id, int version) {

	public static Seen of(@Nullable String cursor) {
		if (cursor == null) {
			return new Seen(new UUID(0, 0), 0);
		}
		if (!cursor.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} \\d{1,9}")) {
			throw PageRequest.noCursor();
		}
		var parts = cursor.split(" ");
		return new Seen(UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
	}

	/** The cursor. */
	@Override
	public String toString() {
		return id + " " + version;
	}
}
