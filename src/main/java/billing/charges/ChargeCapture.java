package billing.charges;

import billing.acts.Acts;
import billing.acts.ChargedAct;
import billing.acts.ProcedureId;
import billing.acts.Standing;
import billing.acts.Standing.Expected;
import billing.acts.Standing.NotDone;
import billing.acts.Standing.Performed;
import billing.acts.Standing.UnderWay;
import billing.acts.Standing.Withdrawn;
import java.util.Optional;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.events.ProcedureEvent;
import procedures.events.ProcedureRestated;

/**
 * Makes the charge of every performed act, and lets it follow the act.
 * <p>
 * The newest version of an act decides: performed, it has one live charge that names this version; planned,
 * one that is planned, which stays while the act is under way; not done or withdrawn, none. What a live charge
 * was before ends, with its posting reversed, in the same transaction.
 */
@Component
class ChargeCapture {

	private final Acts acts;
	private final ChargeItems charges;
	private final Charging charging;

	ChargeCapture(Acts acts, ChargeItems charges, Charging charging) {
		this.acts = acts;
		this.charges = charges;
		this.charging = charging;
	}

	@Transactional
	@DomainEventHandler
	void on(ProcedureEvent event) {
		acts.advance(event).ifPresent(mayHaveACharge -> follow(event, mayHaveACharge));
	}

	/** A restatement is a repair: it does not believe what is here. */
	private void follow(ProcedureEvent event, boolean mayHaveACharge) {
		var standing = mayHaveACharge || event instanceof ProcedureRestated ? standing(event)
				: Optional.<ChargeItem>empty();
		switch (Standing.of(event)) {
			case Performed it -> standing.filter(ChargeItem::planned).ifPresentOrElse(
					planned -> perform(planned, it.act()), () -> charge(it.act(), standing.orElse(null)));
			case Expected it -> plan(it.act(), standing);
			case UnderWay it -> standing.ifPresent(charge -> keepPlanned(charge, it.act()));
			case NotDone it -> standing.ifPresent(charge -> end(charge, Ending.NOT_DONE));
			case Withdrawn it -> standing.ifPresent(charge -> end(charge, Ending.WITHDRAWN));
		}
	}

	private Optional<ChargeItem> standing(ProcedureEvent event) {
		return charges.findByActProcedureIdAndStatusIn(new ProcedureId(event.procedureId()), ChargeStatus.STANDING);
	}

	private void plan(ChargedAct act, Optional<ChargeItem> standing) {
		standing.filter(charge -> !charge.planned()).ifPresent(charge -> end(charge, Ending.AMENDED));
		standing.filter(ChargeItem::planned).ifPresentOrElse(charge -> keepPlanned(charge, act),
				() -> charges.save(ChargeItem.planned(act)));
	}

	/** A plan that says what the act says already is left alone. */
	private void keepPlanned(ChargeItem charge, ChargedAct act) {
		if (!charge.planned()) {
			end(charge, Ending.AMENDED);
		}
		else if (!charge.act().costsTheSameAs(act)) {
			charge.replan(act);
			charges.save(charge);
		}
	}

	private void perform(ChargeItem planned, ChargedAct act) {
		var assessed = charging.assess(act, null);
		planned.perform(act, assessed.circumstances().visitFinished(), assessed.assessment());
		charging.stand(charges.saveAndFlush(planned), assessed.assessment());
		charging.follow(assessed);
	}

	private void charge(ChargedAct act, @Nullable ChargeItem before) {
		var assessed = charging.assess(act, before);
		var late = before == null ? assessed.circumstances().visitFinished() : before.birth().late();
		if (before != null) {
			charging.end(before, Ending.AMENDED);
		}
		charging.begin(act, Birth.ofAct(late), assessed.assessment());
		charging.follow(assessed);
		if (before != null && !before.act().encounterId().equals(act.encounterId())) {
			charging.leaves(before);
		}
	}

	private void end(ChargeItem charge, Ending why) {
		charging.end(charge, why);
		charging.leaves(charge);
	}
}
