package concord.web;

import concord.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The version the caller has seen, from {@code If-Match: "n"}. Taken by controllers as a parameter.
 * On PUT the header is required (428 without); on a POST that changes state it is honoured when sent.
 *
 * @param version {@code null} when not sent, or sent as {@code *}
 */
public record IfMatch(@Nullable Integer version) {

	/** Refuses as {@link Refusal.Stale} (412) when another version was seen. */
	public void check(int present) {
		if (version != null && version != present) {
			throw new Refusal.Stale();
		}
	}
}
