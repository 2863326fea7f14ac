package outbox.keeping;

import concord.refusal.Refusal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What whoever wants to drop a part has in hand: the archive he made of it.
 *
 * @param events how many
 * @param digest SHA-256, in hex, of their hashes one after the other, in the order of lane and position
 * @param before it stays if anything in it was recorded then or later; not asked where not said
 */
record Proof(long events, String digest, @Nullable OffsetDateTime before) {

	Proof {
		if (!digest.matches("[0-9a-fA-F]{64}")) {
			throw new Refusal.Invalid("digest", "is not a SHA-256 in hex");
		}
	}
}
