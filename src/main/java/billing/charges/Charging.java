package billing.charges;

import billing.acts.Assessment;
import billing.acts.Assessment.NotBillable;
import billing.acts.Assessment.Priced;
import billing.acts.ChargedAct;
import billing.acts.Circumstances;
import billing.acts.KnownCircumstances;
import billing.acts.Why;
import billing.charges.VisitPicture.Standing;
import billing.journal.Journal;
import billing.pricing.calculation.Line;
import billing.pricing.calculation.Pricing;
import billing.pricing.calculation.Result;
import billing.pricing.tariffs.Agreed;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets charges come and go, each with its posting. What an act comes to may hang on what else is done in its
 * visit: so when one comes or goes, the others are looked at again by the same function, and one that comes to
 * something else ends and is charged anew.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Charging {

	/** What an act comes to, and what its visit does by it. */
	record Assessed(Assessment assessment, Circumstances circumstances, List<Standing> others,
			Map<UUID, Result> results) {
	}

	private final ChargeItems charges;
	private final KnownCircumstances known;
	private final VisitPicture visits;
	private final Agreed agreed;
	private final Reasons reasons;
	private final Journal journal;
	private final Currency currency;

	Charging(ChargeItems charges, KnownCircumstances known, VisitPicture visits, Agreed agreed, Reasons reasons,
			Journal journal, Currency currency) {
		this.charges = charges;
		this.known = known;
		this.visits = visits;
		this.agreed = agreed;
		this.reasons = reasons;
		this.journal = journal;
		this.currency = currency;
	}

	/** @param before the charge whose price is kept, where nothing changed that bears on it */
	Assessed assess(ChargedAct act, @Nullable ChargeItem before) {
		var circumstances = known.of(act);
		var line = line(act, before, circumstances);
		var bears = agreed.bearsOnOthers(line.item(), line.payerCode()) || before != null && bears(before);
		var others = bears ? visits.others(act) : List.<Standing>of();
		var lines = new ArrayList<>(others.stream().map(Standing::line).toList());
		lines.add(line);
		var results = Pricing.price(lines, bears ? agreed.of(lines) : agreed.alone(line));
		var decided = before == null ? Optional.<Assessment>empty() : before.decided(act);
		return new Assessed(decided.orElseGet(() -> circumstances.assess(act,
				Objects.requireNonNull(results.get(line.key())), currency)), circumstances, others, results);
	}

	private Line line(ChargedAct act, @Nullable ChargeItem before, Circumstances now) {
		if (before != null && before.decided(act).isPresent()) {
			return visits.decided(act, before);
		}
		return before != null && before.keepsItsPrice(act) ? kept(act, before, now) : now.line(act, null);
	}

	/** What it was may be what the others hang on, whatever it becomes. */
	private boolean bears(ChargeItem charge) {
		return agreed.bearsOnOthers(charge.act().item(), charge.payerCode());
	}

	/** The price is frozen; so is what was agreed, as long as the same one pays in the same visit. */
	Line kept(ChargedAct act, ChargeItem before, Circumstances now) {
		var charged = visits.charged(before, reasons.of(before.getId()));
		var same = before.act().encounterId().equals(act.encounterId())
				&& before.price().payerCode().equals(now.payerCode());
		return new Line(charged.key(), act.item(), now.quote(act, charged.quote()), now.payerCode(),
				now.visitClass(), same ? charged.frozen() : null);
	}

	ChargeItem begin(ChargeItemId id, ChargedAct act, Birth birth, Assessment assessment) {
		var charge = charges.saveAndFlush(new ChargeItem(id, act, birth, assessment));
		stand(charge, assessment);
		return charge;
	}

	ChargeItem begin(ChargedAct act, Birth birth, Assessment assessment) {
		var charge = new ChargeItem(ChargeItemId.next(), act, birth, assessment);
		return stand(why(assessment).isEmpty() ? charges.save(charge) : charges.saveAndFlush(charge), assessment);
	}

	/** Keeps why it is so, and posts it where it is priced. */
	ChargeItem stand(ChargeItem charge, Assessment assessment) {
		reasons.keep(charge.getId(), why(assessment));
		if (charge.billable()) {
			journal.post(charge.charged());
		}
		return charge;
	}

	private static List<Why> why(Assessment assessment) {
		return switch (assessment) {
			case Priced it -> it.why();
			case NotBillable it -> it.why();
			case Assessment.Held it -> List.of();
		};
	}

	void end(ChargeItem charge, Ending why) {
		if (charge.billable()) {
			journal.reverse(charge.getId().chargeId(), why.code);
		}
		charge.end(why);
		charges.saveAndFlush(charge);
	}

	/** Where what it waited for is there, or it waits for something else. */
	void reassess(ChargeItem held, Assessment assessment) {
		if (moves(held, assessment)) {
			stand(held, assessment);
		}
	}

	/** The same; the others of its visit follow. */
	void reassess(ChargeItem held, Assessed assessed) {
		if (moves(held, assessed.assessment())) {
			follow(assessed);
			stand(held, assessed.assessment());
		}
	}

	private boolean moves(ChargeItem held, Assessment assessment) {
		var moved = held.reassess(assessment);
		if (moved) {
			charges.saveAndFlush(held);
		}
		return moved;
	}

	/** What a charge leaves behind in its visit that has ended, or is not billed any more. */
	void leaves(ChargeItem gone) {
		if (bears(gone)) {
			var others = visits.others(gone.act());
			var lines = new ArrayList<>(others.stream().map(Standing::line).toList());
			if (ChargeStatus.LIVE.contains(gone.status())) {
				lines.add(visits.uncharged(gone.act(), gone.reason()));
			}
			follow(others, Pricing.price(lines, agreed.of(lines)));
		}
	}

	/**
	 * Before what makes them follow is posted: what they bore of a copay or a deductible, and bear no more, is for that to
	 * bear.
	 */
	void follow(Assessed assessed) {
		follow(assessed.others(), assessed.results());
	}

	private void follow(List<Standing> others, Map<UUID, Result> results) {
		others.forEach(it -> follow(it, Objects.requireNonNull(results.get(it.line().key()))));
	}

	void follow(Standing it, Result result) {
		switch (result) {
			case Result.Covered covered when !it.charge().covered() -> cover(it.charge(), covered);
			case Result.Covered covered -> { }
			case Result.Missing missing when !it.charge().covered() -> { }
			case Result.Charged charged when it.charge().billable() -> rate(it, charged);
			default -> uncover(it, result);
		}
	}

	private void cover(ChargeItem charge, Result.Covered covered) {
		if (charge.undecided()) {
			var posted = charge.billable();
			var assessment = Circumstances.covered(covered, currency);
			charge.decide(assessment);
			charges.saveAndFlush(charge);
			if (posted) {
				journal.reverse(charge.getId().chargeId(), charge.status().code);
			}
			reasons.keep(charge.getId(), assessment.why());
		}
	}

	private void rate(Standing it, Result.Charged result) {
		var price = it.charge().price().under(result.terms());
		if (!price.equals(it.charge().price()) || !Objects.equals(it.paidBy(), result.terms().paidBy())) {
			end(it.charge(), Ending.REPRICED);
			begin(it.charge().act(), it.charge().birth().again(),
					new Priced(price, Why.of(result.gross(), result.terms())));
		}
	}

	private void uncover(Standing it, Result result) {
		end(it.charge(), Ending.UNBUNDLED);
		begin(it.charge().act(), it.charge().birth().again(),
				Objects.requireNonNull(it.circumstances()).assess(it.charge().act(), result, currency));
	}
}
