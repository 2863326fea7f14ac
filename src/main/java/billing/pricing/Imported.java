package billing.pricing;

import billing.pricing.lists.Difference;
import billing.pricing.lists.Report;
import billing.pricing.lists.Report.Broken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a list.
 *
 * @param ended       entries that say the same as before, but end earlier
 * @param differences line by line; the first thousand
 * @param broken      on trial, what is wrong by line and column; a list that is not on trial is refused for it
 * @param held        the charges that waited for it; {@code null} on trial
 */
public record Imported(boolean dryRun, int rows, int added, int changed, int ended, int unchanged,
		List<Difference> differences, List<Broken> broken, @Nullable Released held) {

	public static Imported of(Report report, @Nullable Released held) {
		return new Imported(report.dryRun(), report.rows(), report.added(), report.changed(), report.ended(),
				report.unchanged(), report.differences(), report.broken(), held);
	}
}
