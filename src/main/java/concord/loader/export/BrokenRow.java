package concord.loader.export;

/**
 * A row that cannot be loaded; the others go on. Says where it stands, and why, without what stands in it.
 */
public final class BrokenRow extends RuntimeException {

	BrokenRow(String file, long line, String reason) {
		super("%s:%d %s".formatted(file, line, reason), null, false, false);
	}
}
