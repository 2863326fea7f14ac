package patients.search;

import concord.web.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeSet;

/** Birth dates as they are mistaken: a digit is wrong, two are swapped, day and month change places. */
final class Dates {

	private static final String ISO = "yyyy-MM-dd";

	/** Nobody means a year out of these. */
	private static final int EARLIEST = 1850;

	private static final int LATEST = 2199;

	private Dates() {
	}

	/** How well a birth date fits what was said of it. */
	static double likeness(PartialDate said, LocalDate there) {
		if (!there.isBefore(said.first()) && !there.isAfter(said.last())) {
			return 1;
		}
		if (said.precision() == PartialDate.Precision.DAY && mistaken(said.first()).contains(there)) {
			return 0.8;
		}
		if (there.getYear() == said.first().getYear()) {
			return 0.4;
		}
		return Math.abs(there.getYear() - said.first().getYear()) <= 1 ? 0.2 : 0;
	}

	/** What may have been meant where {@code day} was said. */
	static Collection<LocalDate> mistaken(LocalDate day) {
		var meant = new TreeSet<LocalDate>();
		var text = day.toString();
		for (int i = 0; text.length() == ISO.length() && i < text.length(); i++) {
			if (Character.isDigit(text.charAt(i))) {
				for (char digit = '0'; digit <= '9'; digit++) {
					add(meant, text.substring(0, i) + digit + text.substring(i + 1));
				}
				swapWithNext(meant, text, i);
			}
		}
		add(meant, "%s-%s-%s".formatted(text.substring(0, 4), text.substring(8), text.substring(5, 7)));
		meant.remove(day);
		return meant;
	}

	private static void swapWithNext(Collection<LocalDate> meant, String text, int at) {
		if (at + 1 < text.length() && Character.isDigit(text.charAt(at + 1))) {
			add(meant, text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2));
		}
	}

	private static void add(Collection<LocalDate> meant, String text) {
		try {
			var day = LocalDate.parse(text);
			if (day.getYear() >= EARLIEST && day.getYear() <= LATEST) {
				meant.add(day);
			}
		}
		catch (DateTimeException e) {
			return;
		}
	}
}
