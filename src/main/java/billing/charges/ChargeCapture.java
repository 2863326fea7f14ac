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
import billing.corrections.BillState;
import billing.corrections.Change;
import billing.corrections.Step;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
 * was before ends, with its posting reversed, in the same transaction. What follows from what is the rule
 * table's to say ({@link BillState}).
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
		carryOut(Standing.of(event), standing.orElse(null));
	}

	/** Step by step as the rule table says. What hangs on a posting follows it, by the same table. */
	private void carryOut(Standing now, @Nullable ChargeItem before) {
		var steps = (before == null ? BillState.NONE : before.status().billState()).follows(now.change());
		if (before != null && ends(steps) && !steps.contains(Step.CHARGE)) {
			end(before, ending(now.change()));
		}
		switch (now) {
			case Performed it when steps.contains(Step.FULFIL) -> fulfil(Objects.requireNonNull(before), it.act());
			case Performed it -> charge(it.act(), before);
			case Expected it when steps.contains(Step.PLAN) -> charges.save(ChargeItem.planned(it.act()));
			case Expected it -> replan(Objects.requireNonNull(before), it.act());
			case UnderWay it when steps.contains(Step.REPLAN) -> replan(Objects.requireNonNull(before), it.act());
			case UnderWay it -> { }
			case NotDone it -> { }
			case Withdrawn it -> { }
		}
	}

	private static boolean ends(Set<Step> steps) {
		return steps.contains(Step.ABORT) || steps.contains(Step.REVERSE);
	}

	private static Ending ending(Change change) {
		return switch (change) {
			case NOT_DONE -> Ending.NOT_DONE;
			case WITHDRAWN -> Ending.WITHDRAWN;
			default -> Ending.AMENDED;
		};
	}

	private Optional<ChargeItem> standing(ProcedureEvent event) {
		return charges.findByActProcedureIdAndStatusIn(new ProcedureId(event.procedureId()), ChargeStatus.STANDING);
	}

	/** A plan that says what the act says already is left alone. */
	private void replan(ChargeItem charge, ChargedAct act) {
		if (!charge.act().costsTheSameAs(act)) {
			charge.replan(act);
			charges.save(charge);
		}
	}

	private void fulfil(ChargeItem planned, ChargedAct act) {
		var assessed = charging.assess(act, null);
		planned.perform(act, assessed.circumstances().visitFinished(), assessed.assessment());
		charges.saveAndFlush(planned);
		charging.follow(assessed);
		charging.stand(planned, assessed.assessment());
	}

	private void charge(ChargedAct act, @Nullable ChargeItem before) {
		var assessed = charging.assess(act, before);
		var late = before == null ? assessed.circumstances().visitFinished() : before.birth().late();
		if (before != null) {
			charging.end(before, Ending.AMENDED);
		}
		charging.follow(assessed);
		charging.begin(act, Birth.ofAct(late), assessed.assessment());
		if (before != null && !before.act().encounterId().equals(act.encounterId())) {
			charging.leaves(before);
		}
	}

	private void end(ChargeItem charge, Ending why) {
		charging.end(charge, why);
		charging.leaves(charge);
	}
}
