package billing.pricing.lists;

import concord.refusal.Refusal.Invalid.Fault;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of a list, or would come of it.
 *
 * @param rows        lines read, broken ones left out
 * @param ended       entries that say the same as before, but end earlier
 * @param differences line by line; the first thousand
 * @param broken      on trial, what is wrong by line and column, the first thousand; a list that is not on
 *                    trial is refused for any of it
 */
public record Report(boolean dryRun, int rows, int added, int changed, int ended, int unchanged,
		List<Difference> differences, List<Broken> broken) {

	private static final int MOST = 1_000;

	/** @param field the line, and the column where one is to blame */
	public record Broken(String field, String message) {
	}

	static Report of(boolean dryRun, int rows, Revision<?> revision, List<Fault> faults) {
		return new Report(dryRun, rows, revision.added().size(), revision.changed().size(), revision.ended().size(),
				revision.unchanged(), first(revision.differences()),
				first(faults.stream().map(it -> new Broken(it.field(), it.message())).toList()));
	}

	private static <T> List<T> first(List<T> all) {
		return new ArrayList<>(all.subList(0, Math.min(all.size(), MOST)));
	}
}
