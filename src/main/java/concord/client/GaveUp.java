package concord.client;

/** The load cannot go on at all. What was loaded stays; the next run goes on from there. */
public final class GaveUp extends RuntimeException {

	public GaveUp(String reason) {
		super(reason, null, false, false);
	}
}
