package procedures.codes.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one code has meant and means, period after period, none overlapping. Another meaning begins a new
 * period: what was documented under the old one is still read as it was meant.
 */
class CodeHistory {

	enum Change {
		ADDED, CHANGED, ENDED, NONE
	}

	private final NavigableMap<LocalDate, Period> before = new TreeMap<>();
	private final NavigableMap<LocalDate, Period> periods = new TreeMap<>();

	CodeHistory(Collection<Period> known) {
		known.forEach(it -> before.put(it.from(), it));
		periods.putAll(before);
	}

	/** As a release tells it that is in force from the day {@code release} on. */
	Change release(Period told, LocalDate release) {
		var last = periods.isEmpty() ? null : periods.lastEntry().getValue();
		if (last == null) {
			return begin(told);
		}
		if (told.to().isBefore(release)) {
			return told.to().isBefore(last.from()) ? Change.NONE : replace(last.until(told.to()));
		}
		if (last.to().isBefore(release)) {
			return begin(told.from().isAfter(last.to()) ? told : told.since(release));
		}
		return last.means(told) ? replace(last.until(told.to())) : redefine(last, told, release);
	}

	private Change redefine(Period last, Period told, LocalDate release) {
		if (!last.from().isBefore(release)) {
			return replace(told.since(last.from()));
		}
		put(last.until(release.minusDays(1)));
		put(told.since(release));
		return Change.CHANGED;
	}

	/** As a list tells one of its periods. */
	Change listed(Period told) {
		return periods.containsKey(told.from()) ? replace(told) : begin(told);
	}

	/** The later of two periods that are in force on one day; {@code null} where there are none. */
	@Nullable Period overlapping() {
		Period earlier = null;
		for (var period : periods.values()) {
			if (earlier != null && earlier.overlaps(period)) {
				return period;
			}
			earlier = period;
		}
		return null;
	}

	List<Period> begun() {
		return periods.values().stream().filter(it -> !before.containsKey(it.from())).toList();
	}

	List<Period> rewritten() {
		var rewritten = new ArrayList<Period>();
		before.forEach((from, period) -> {
			var now = periods.get(from);
			if (now != null && !now.equals(period)) {
				rewritten.add(now);
			}
		});
		return rewritten;
	}

	private Change begin(Period period) {
		put(period);
		return Change.ADDED;
	}

	private Change replace(Period period) {
		var was = periods.get(period.from());
		put(period);
		if (period.equals(was)) {
			return Change.NONE;
		}
		return was != null && was.means(period) && period.to().isBefore(was.to()) ? Change.ENDED : Change.CHANGED;
	}

	private void put(Period period) {
		periods.put(period.from(), period);
	}
}
