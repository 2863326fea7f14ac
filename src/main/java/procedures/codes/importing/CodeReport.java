package procedures.codes.importing;

import concord.refusal.Refusal.Invalid.Fault;
import java.util.List;

/**
 * What came of a file of codes, or would come of it.
 *
 * @param ended       codes the file ends, or a release no longer has
 * @param brokenLines how many lines cannot be taken
 * @param broken      the first hundred of them
 */
record CodeReport(boolean dryRun, int rows, Listed added, Listed changed, Listed ended, int unchanged,
		int brokenLines, List<Fault> broken) {

	/** @param first the first hundred codes */
	record Listed(int count, List<String> first) {
	}
}
