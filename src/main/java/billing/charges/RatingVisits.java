package billing.charges;

import billing.acts.Assessment;
import billing.acts.Assessment.Priced;
import billing.acts.Circumstances;
import billing.acts.HeldReason;
import billing.acts.KnownCircumstances;
import billing.benefits.Sharing;
import billing.charges.VisitPicture.Standing;
import billing.coverages.Days;
import billing.pricing.calculation.Line;
import billing.pricing.calculation.Pricing;
import billing.pricing.calculation.Result;
import billing.pricing.tariffs.Agreed;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Charges anew what of a visit falls on days on which somebody else pays now. All of the visit is looked at
 * once, so each charge is taken back once and posted once. What an act costs by the books stays as it was; who
 * pays, what is agreed with them and how it is shared are those of the day of service, as known now.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RatingVisits {

	private static final Comparator<Rated> BY_DAY = Comparator
			.comparing((Rated it) -> it.charge().act().serviceDate())
			.thenComparing(it -> it.charge().act().procedureId().procedureId());

	/** @param now what its charge depends on; {@code null} of what is not touched */
	private record Seen(Standing standing, Line line, @Nullable Circumstances now) {
	}

	/** @param assessment {@code null} where it is not for this charge to be rated by itself */
	private record Rated(Standing standing, Result result, @Nullable Assessment assessment) {

		ChargeItem charge() {
			return standing.charge();
		}

		Assessment anew() {
			return Objects.requireNonNull(assessment);
		}
	}

	private final Charging charging;
	private final VisitPicture visits;
	private final KnownCircumstances known;
	private final Agreed agreed;
	private final Sharing sharing;
	private final Currency currency;

	RatingVisits(Charging charging, VisitPicture visits, KnownCircumstances known, Agreed agreed, Sharing sharing,
			Currency currency) {
		this.charging = charging;
		this.visits = visits;
		this.known = known;
		this.agreed = agreed;
		this.sharing = sharing;
		this.currency = currency;
	}

	/** @param records of the person whose coverage it is: what was recorded for them is touched, and nothing else */
	public void rate(Set<UUID> records, UUID encounter, Days touched) {
		var seen = visits.all(encounter).stream().map(it -> seen(it, records, touched)).toList();
		var lines = seen.stream().map(Seen::line).toList();
		var results = Pricing.price(lines, agreed.of(lines));
		var rated = seen.stream().map(it -> rated(it, Objects.requireNonNull(results.get(it.line().key())))).toList();
		var anew = rated.stream().filter(this::changes).sorted(BY_DAY).toList();
		anew.forEach(it -> charging.end(it.charge(), Ending.COVERAGE_CHANGED));
		rated.stream().filter(it -> it.assessment() == null)
				.forEach(it -> charging.follow(it.standing(), it.result()));
		anew.forEach(it -> charging.begin(it.charge().act(), it.charge().birth().again(), it.anew()));
		rated.stream().filter(it -> it.charge().status() == ChargeStatus.HELD && it.assessment() != null)
				.forEach(it -> charging.reassess(it.charge(), it.anew()));
	}

	private Seen seen(Standing it, Set<UUID> records, Days touched) {
		var charge = it.charge();
		var act = charge.act();
		if (!records.contains(act.patientId().patientId()) || !touched.has(act.serviceDate())) {
			return new Seen(it, it.line(), null);
		}
		if (charge.billable()) {
			var now = known.of(act);
			return new Seen(it, charging.kept(act, charge, now), now);
		}
		if (charge.reason().equals(HeldReason.CONFLICTING_COVERAGE.code)) {
			var now = known.of(act);
			return new Seen(it, now.line(act, null), now);
		}
		return new Seen(it, it.line(), null);
	}

	private Rated rated(Seen it, Result result) {
		var byItself = it.now() != null && !(result instanceof Result.Covered);
		return new Rated(it.standing(), result, byItself
				? Objects.requireNonNull(it.now()).assess(it.standing().charge().act(), result, currency) : null);
	}

	private boolean changes(Rated it) {
		return it.charge().billable() && it.assessment() != null && !stands(it, it.assessment());
	}

	private boolean stands(Rated it, Assessment anew) {
		var charge = it.charge();
		return anew instanceof Priced priced && priced.price().equals(charge.price())
				&& it.result() instanceof Result.Charged charged
				&& Objects.equals(charged.terms().paidBy(), it.standing().paidBy()) && isSharedRightly(charge);
	}

	private boolean isSharedRightly(ChargeItem charge) {
		var charged = charge.charged();
		return charged.payerCode() == null || sharing.stands(charged.chargeId(), charged.patientId(),
				charged.payerCode(), charged.serviceDate(), charged.due());
	}
}
