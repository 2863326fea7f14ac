package billing.pricing.lists;

import concord.refusal.Refusal.Invalid.Fault;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is in force, by key and day: never more than one entry for a key on a day. A list that would bring
 * about a second is refused, each line of it that is to blame named.
 */
public class Book<R extends Said<R>> {

	private final String noun;
	private final boolean endsOpen;
	private final Map<Object, NavigableMap<LocalDate, Entry<R>>> inForce = new HashMap<>();

	/**
	 * @param noun     what an entry is, e.g. {@code price}
	 * @param endsOpen whether a later entry ends one that was open, the day before
	 */
	public Book(String noun, Collection<Entry<R>> inForce, boolean endsOpen) {
		this.noun = noun;
		this.endsOpen = endsOpen;
		inForce.forEach(this::put);
	}

	public Revision<R> revise(List<R> rows) {
		var revision = new Revision<R>();
		var said = new HashMap<Object, Map<LocalDate, Integer>>();
		for (var row : rows) {
			var before = said.computeIfAbsent(row.key(), key -> new HashMap<>()).putIfAbsent(row.from(), row.line());
			if (before != null) {
				revision.blames(fault(row, "is said twice for this key, on line %d before".formatted(before)));
			}
			else {
				enter(row, revision);
			}
		}
		inForce.values().forEach(periods -> findOverlaps(periods, revision));
		return revision;
	}

	private void enter(R row, Revision<R> revision) {
		var periods = inForce.getOrDefault(row.key(), new TreeMap<>());
		var present = periods.get(row.from());
		if (present == null) {
			endOpen(periods.lowerEntry(row.from()), row, revision);
			var entry = Entry.first(row);
			revision.adds(entry);
			put(entry);
		}
		else if (present.row().says(row)) {
			revision.leaves();
		}
		else {
			var next = present.next(row);
			revision.changes(present, next);
			put(next);
		}
	}

	/** One that was said before, not in this list, and is open. */
	private void endOpen(Map.@Nullable Entry<LocalDate, Entry<R>> earlier, R row,
			Revision<R> revision) {
		if (endsOpen && earlier != null && earlier.getValue().row().line() == 0
				&& earlier.getValue().row().to().equals(Said.OPEN)) {
			var before = earlier.getValue();
			var ended = before.next(before.row().until(row.from().minusDays(1), row.line()));
			revision.changes(before, ended);
			put(ended);
		}
	}

	private void put(Entry<R> entry) {
		inForce.computeIfAbsent(entry.row().key(), key -> new TreeMap<>()).put(entry.from(), entry);
	}

	private void findOverlaps(NavigableMap<LocalDate, Entry<R>> periods, Revision<R> revision) {
		for (var later : periods.values()) {
			var earlier = periods.lowerEntry(later.from());
			if (earlier != null && earlier.getValue().overlaps(later)) {
				revision.blames(overlap(earlier.getValue(), later));
			}
		}
	}

	/** Blames the line that is newly said, the later one where both are. */
	private Fault overlap(Entry<R> earlier, Entry<R> later) {
		var blamed = later.row().line() > 0 ? later : earlier;
		var other = blamed == later ? earlier : later;
		var where = other.row().line() > 0 ? "on line %d".formatted(other.row().line())
				: "in the %s book".formatted(noun);
		return fault(blamed.row(), "overlaps the %s from %s %s".formatted(noun, other.from(), where));
	}

	private Fault fault(R row, String message) {
		return new Fault("line %d: effective_from".formatted(row.line()), message);
	}
}
