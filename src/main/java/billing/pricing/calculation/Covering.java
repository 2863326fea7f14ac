package billing.pricing.calculation;

import billing.pricing.agreed.Bundle;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which lines of a visit are part of another's price. An act that heads a package is never covered itself, so
 * packages form no chains. A line that was charged is covered by what came later only, and one that was
 * covered stays so while an act that covers it is there.
 */
record Covering(Collection<Line> lines, List<Bundle> bundles) {

	Optional<Bundle> of(Line line) {
		var kept = line.frozen() == null ? null : line.frozen().bundle();
		if (kept != null && lines.stream().anyMatch(it -> it.item().is(kept.system(), kept.code()))) {
			return Optional.of(kept);
		}
		return heads(line) ? Optional.empty() : bundles.stream().filter(it -> it.covers(line.item()))
				.filter(it -> lines.stream().anyMatch(head -> covers(it, head, line)))
				.min(Comparator.comparing(Bundle::packageId));
	}

	private boolean heads(Line line) {
		return bundles.stream().anyMatch(it -> it.isHeadedBy(line.item()));
	}

	private static boolean covers(Bundle bundle, Line head, Line line) {
		var undecided = head.isNew() || line.kept() == null;
		return undecided && bundle.isHeadedBy(head.item());
	}
}
