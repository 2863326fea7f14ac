package reconciliation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import outbox.Progress;
import outbox.Progress.ParkedEvent;
import reconciliation.Drift.Finding;

/** Looks at both sides and at the readers' progress in one snapshot, and says where they part. */
@Component
class Reconciling {

	private static final int MOST_PARKED = 100;
	private static final String PARKED = "parked";

	private final Comparison comparison;
	private final Progress progress;
	private final Clock clock;

	Reconciling(Comparison comparison, Progress progress, Clock clock) {
		this.comparison = comparison;
		this.progress = progress;
		this.clock = clock;
	}

	/** Reads every act there is. */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ, timeout = 120)
	public Drift drift() {
		var reach = Reach.of(progress.of("reconciliation"), progress.of("billing"));
		var compared = comparison.findings(reach);
		var parked = progress.countParked();
		var totals = comparison.totals();
		var counts = new TreeMap<String, Long>();
		compared.forEach(finding -> counts.put(finding.kind(), finding.ofKind()));
		if (parked > 0) {
			counts.put(PARKED, parked);
		}
		return new Drift(OffsetDateTime.now(clock), totals.acts(), totals.charges(), totals.held(),
				reach.inFlight(), counts, findings(compared, parked()));
	}

	private static List<Finding> findings(List<Comparison.Counted> compared, List<Finding> parked) {
		var findings = new ArrayList<>(parked);
		compared.forEach(found -> findings.add(found.finding()));
		return findings.size() <= Drift.MOST ? findings : findings.subList(0, Drift.MOST);
	}

	/**
	 * What nobody applies is no difference yet, but nobody may take the two sides for equal while it lies
	 * there.
	 */
	private List<Finding> parked() {
		return progress.parked(MOST_PARKED).stream().map(event -> new Finding(PARKED, actOf(event), chargeOf(event),
				"%s %s %s at %d.%d".formatted(event.subscription(),
						event.waitsBehind() ? "keeps waiting" : "could not apply", event.type(), event.lane(),
						event.position()))).toList();
	}

	private static @Nullable UUID actOf(ParkedEvent event) {
		return event.type().startsWith("procedures.Procedure") ? event.stream() : null;
	}

	private static @Nullable UUID chargeOf(ParkedEvent event) {
		return event.type().startsWith("billing.Charge") ? event.stream() : null;
	}
}
