package procedures.codes.importing;

import concord.refusal.Refusal.Invalid.Fault;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import procedures.codes.files.Broken;
import procedures.codes.importing.CodeHistory.Change;

/** What a file would change, counted while it is read; of each kind the first codes are kept to be shown. */
class Tally {

	private static final int MOST_SHOWN = 100;

	private final Map<Change, Integer> counts = new EnumMap<>(Change.class);
	private final Map<Change, List<String>> first = new EnumMap<>(Change.class);
	private final Broken broken = new Broken();
	private int rows;

	void row() {
		rows++;
	}

	void add(Change change, String code) {
		counts.merge(change, 1, Integer::sum);
		var shown = first.computeIfAbsent(change, it -> new ArrayList<>());
		if (shown.size() < MOST_SHOWN) {
			shown.add(code);
		}
	}

	Broken broken() {
		return broken;
	}

	CodeReport told(boolean dryRun) {
		return new CodeReport(dryRun, rows, listed(Change.ADDED), listed(Change.CHANGED), listed(Change.ENDED),
				counts.getOrDefault(Change.NONE, 0), broken.count(), broken.named());
	}

	List<Fault> faults() {
		return broken.named();
	}

	private CodeReport.Listed listed(Change change) {
		return new CodeReport.Listed(counts.getOrDefault(change, 0), first.getOrDefault(change, List.of()));
	}
}
