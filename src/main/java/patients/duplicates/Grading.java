package patients.duplicates;

import concord.web.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import patients.search.Hit;
import patients.search.Wanted;

/**
 * How surely somebody found is the person described. A name is the same whatever the order, and if one record has
 * a middle or a maiden name more; a contact in common is a phone, an address of mail or of a home.
 * <table>
 * <caption>name, birth date, contact</caption>
 * <tr><td>certain</td><td>same, same day, one in common</td></tr>
 * <tr><td>probable</td><td>similar, same day; or same, mistaken, one in common</td></tr>
 * <tr><td>possible</td><td>similar, mistaken or only nearly known; or similar, one in common; or half of the name,
 * same day, one in common: as twins have</td></tr>
 * </table>
 */
final class Grading {

	private static final double SAME = 0.999;

	private static final double SIMILAR = 0.8;

	private static final double HALF = 0.5;

	private Grading() {
	}

	static Optional<Likely> of(Wanted wanted, Hit hit) {
		var grade = grade(hit.name(), born(wanted, hit), hit.reached());
		return Optional.ofNullable(grade).map(it -> new Likely(hit.patientId(), it, reasons(wanted, hit)));
	}

	private static @Nullable Grade grade(double name, double born, boolean reached) {
		var sameDay = born >= SAME;
		var mistaken = born >= SIMILAR;
		if (name >= SAME && sameDay && reached) {
			return Grade.CERTAIN;
		}
		if (name >= SIMILAR && sameDay || name >= SAME && mistaken && reached) {
			return Grade.PROBABLE;
		}
		var possible = name >= SIMILAR && (mistaken || reached) || name >= HALF && sameDay && reached;
		return possible ? Grade.POSSIBLE : null;
	}

	/** To be born in the same year is not yet to be born on the same day. */
	private static double born(Wanted wanted, Hit hit) {
		var said = wanted.birthDate();
		return said != null && said.precision() != PartialDate.Precision.DAY ? Math.min(hit.birth(), SIMILAR)
				: hit.birth();
	}

	private static List<String> reasons(Wanted wanted, Hit hit) {
		var reasons = new ArrayList<String>();
		if (hit.name() >= HALF) {
			reasons.add(hit.name() >= SAME ? "same-name" : hit.name() >= SIMILAR ? "similar-name" : "part-of-name");
		}
		if (born(wanted, hit) >= SIMILAR) {
			reasons.add(born(wanted, hit) >= SAME ? "same-birth-date" : "similar-birth-date");
		}
		if (hit.reached()) {
			reasons.add("same-contact");
		}
		return List.copyOf(reasons);
	}
}
