package concord.loader;

import concord.loader.export.Row;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One patient's payers over time. The export has instants, each end the next one's start; Concord has days,
 * the last one included. So a coverage ends on the day before its end, and before the next one starts; one
 * that is left with no day at all never was.
 */
final class Coverages {

	record Payer(String code, String name) {
	}

	/** A transition as the export has it, its instants as days; {@code until} is not covered any more. */
	record Transition(Row row, Payer payer, @Nullable Payer secondary, String member, LocalDate from,
			@Nullable LocalDate until) {

		static Transition of(Row row, Payer payer, @Nullable Payer secondary, ZoneId zone) {
			try {
				var end = row.get("END_DATE");
				return new Transition(row, payer, secondary, row.get("MEMBERID"),
						day(row.get("START_DATE"), zone), end.isEmpty() ? null : day(end, zone));
			}
			catch (DateTimeException e) {
				throw row.broken("START_DATE or END_DATE is not an instant");
			}
		}

		private static LocalDate day(String instant, ZoneId zone) {
			return Instant.parse(instant).atZone(zone).toLocalDate();
		}
	}

	/** What Concord gets. {@code end} is the last day covered, {@code null} while open. */
	record Coverage(Row row, Payer payer, String member, int rank, LocalDate start, @Nullable LocalDate end) {
	}

	private Coverages() {
	}

	static List<Coverage> of(List<Transition> transitions) {
		var ordered = transitions.stream().sorted(Comparator.comparing(Transition::from)).toList();
		var coverages = new ArrayList<Coverage>();
		for (var i = 0; i < ordered.size(); i++) {
			var transition = ordered.get(i);
			var last = lastDay(transition.until(), i + 1 < ordered.size() ? ordered.get(i + 1).from() : null);
			if (last == null || !last.isBefore(transition.from())) {
				add(coverages, transition, last);
			}
		}
		return coverages;
	}

	private static @Nullable LocalDate lastDay(@Nullable LocalDate until, @Nullable LocalDate next) {
		var earlier = until == null || next != null && next.isBefore(until) ? next : until;
		return earlier == null ? null : earlier.minusDays(1);
	}

	private static void add(List<Coverage> coverages, Transition of, @Nullable LocalDate last) {
		coverages.add(new Coverage(of.row(), of.payer(), of.member(), 1, of.from(), last));
		if (of.secondary() != null) {
			coverages.add(new Coverage(of.row(), of.secondary(), of.member(), 2, of.from(), last));
		}
	}
}
