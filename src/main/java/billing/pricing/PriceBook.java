package billing.pricing;

import billing.pricing.PriceRow.Key;
import concord.refusal.Refusal.Invalid.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What acts cost, by code and day. Never more than one price for a code on a day: a list that would bring
 * about a second is refused, each line of it that is to blame named.
 */
class PriceBook {

	/**
	 * What a price list would change.
	 *
	 * @param added   entries there were none of
	 * @param changed next versions of entries there are
	 */
	record Revision(List<Price> added, List<Price> changed, int unchanged, List<Fault> faults) {
	}

	private final Map<Key, NavigableMap<LocalDate, Price>> inForce = new HashMap<>();

	PriceBook(Collection<Price> inForce) {
		inForce.forEach(this::put);
	}

	Revision revise(List<PriceRow> rows) {
		var revision = new Revision(new ArrayList<>(), new ArrayList<>(), 0, new ArrayList<>());
		var unchanged = 0;
		var said = new HashMap<Key, Map<LocalDate, Integer>>();
		for (var row : rows) {
			var before = said.computeIfAbsent(row.key(), key -> new HashMap<>()).putIfAbsent(row.from(), row.line());
			if (before != null) {
				revision.faults.add(fault(row, "is said twice for this code, on line %d before".formatted(before)));
			}
			else if (enter(row, revision)) {
				unchanged++;
			}
		}
		inForce.values().forEach(periods -> findOverlaps(periods, revision.faults));
		return new Revision(revision.added, revision.changed, unchanged, revision.faults);
	}

	/** Whether the book says so already. */
	private boolean enter(PriceRow row, Revision revision) {
		var present = inForce.getOrDefault(row.key(), new TreeMap<>()).get(row.from());
		if (present != null && present.says(row)) {
			return true;
		}
		var entered = present == null ? Price.first(row) : present.next(row);
		(present == null ? revision.added : revision.changed).add(entered);
		put(entered);
		return false;
	}

	private void put(Price price) {
		inForce.computeIfAbsent(price.key(), key -> new TreeMap<>()).put(price.from(), price);
	}

	private static void findOverlaps(NavigableMap<LocalDate, Price> periods, List<Fault> faults) {
		for (var later : periods.values()) {
			var earlier = periods.lowerEntry(later.from());
			if (earlier != null && earlier.getValue().overlaps(later)) {
				faults.add(overlap(earlier.getValue(), later));
			}
		}
	}

	/** Blames the line that is newly said, the later one where both are. */
	private static Fault overlap(Price earlier, Price later) {
		var blamed = later.row().line() > 0 ? later : earlier;
		var other = blamed == later ? earlier : later;
		var where = other.row().line() > 0 ? "on line %d".formatted(other.row().line()) : "in the price book";
		return fault(blamed.row(), "overlaps the price from %s %s".formatted(other.from(), where));
	}

	private static Fault fault(PriceRow row, String message) {
		return new Fault("line %d: effective_from".formatted(row.line()), message);
	}
}
