package outbox.keeping;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A part of the log: the positions {@code first} to {@code last} of every lane.
 *
 * @param events     in it: by the lanes' heads, or by the archive once it has left
 * @param kept       whether it is in the log
 * @param archivable whether it may leave
 * @param whyNot     why it may not; {@code null} where it may, or has left
 * @param digest     SHA-256 of the hashes of its events, where it was archived
 */
record PartView(long number, long first, long last, long events, boolean kept, boolean archivable,
		@Nullable String whyNot, @Nullable OffsetDateTime archivedAt, @Nullable String archivedBy,
		@Nullable String digest) {

	String key() {
		return Long.toString(number);
	}
}
