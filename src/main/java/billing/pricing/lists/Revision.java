package billing.pricing.lists;

import concord.refusal.Refusal.Invalid.Fault;
import java.util.ArrayList;
import java.util.List;

/** What a list would change of a book, and what is wrong with it. */
public class Revision<R extends Said<R>> {

	private final List<Entry<R>> added = new ArrayList<>();
	private final List<Entry<R>> changed = new ArrayList<>();
	private final List<Entry<R>> ended = new ArrayList<>();
	private final List<Difference> differences = new ArrayList<>();
	private final List<Fault> faults = new ArrayList<>();
	private int unchanged;

	void adds(Entry<R> entry) {
		added.add(entry);
		differences.add(Difference.of("added", entry.row(), null));
	}

	void changes(Entry<R> before, Entry<R> entry) {
		var ends = entry.row().ends(before.row());
		(ends ? ended : changed).add(entry);
		differences.add(Difference.of(ends ? "ended" : "changed", entry.row(), before.row()));
	}

	void leaves() {
		unchanged++;
	}

	void blames(Fault fault) {
		faults.add(fault);
	}

	/** Entries there were none of. */
	public List<Entry<R>> added() {
		return added;
	}

	/** Next versions of entries there are. */
	public List<Entry<R>> changed() {
		return changed;
	}

	/** Next versions that differ by an earlier end. */
	public List<Entry<R>> ended() {
		return ended;
	}

	List<Difference> differences() {
		return differences;
	}

	public List<Fault> faults() {
		return faults;
	}

	public int unchanged() {
		return unchanged;
	}
}
