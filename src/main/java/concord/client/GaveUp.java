package concord.client;

/** A subcommand cannot go on at all, for the reason the message says. */
public final class GaveUp extends RuntimeException {

	public GaveUp(String reason) {
		super(reason, null, false, false);
	}
}
