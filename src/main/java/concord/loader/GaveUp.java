package concord.loader;

/** The load cannot go on at all. What was loaded stays; the next run goes on from there. */
final class GaveUp extends RuntimeException {

	GaveUp(String reason) {
		super(reason, null, false, false);
	}
}
