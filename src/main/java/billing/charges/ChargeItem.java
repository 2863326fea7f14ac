package billing.charges;

import billing.acts.Assessment;
import billing.acts.Assessment.Held;
import billing.acts.Assessment.NotBillable;
import billing.acts.Assessment.Priced;
import billing.acts.ChargedAct;
import billing.acts.FrozenPrice;
import billing.events.ChargeEvent;
import billing.events.ChargeHeld;
import billing.events.ChargeNotBillable;
import billing.events.ChargePlanned;
import billing.events.ChargePosted;
import billing.events.ChargeReversed;
import billing.journal.Charged;
import concord.refusal.Refusal;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.Optional;
import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import outbox.TimeOrderedIds;
import outbox.Versioned;

/**
 * One charge for one act at one version.
 * <p>
 * Planned while its act is expected, it follows the act; once the act is performed it is billable, with a price
 * frozen for ever, or held until what is missing is there, or not billable, as somebody may decide. From then
 * on, when its act changes it ends, aborted if nothing was posted, else
 * entered-in-error, and a charge for the next version takes its place; when its act is withdrawn, none does.
 * What has ended stays as it was.
 */
@Entity
@Table(schema = "billing", name = "charge_item")
class ChargeItem extends Versioned implements AggregateRoot<ChargeItem, ChargeItemId> {

	/** Today every act has one charge: that it was performed. */
	static final String PERFORMED_ACT = "performed-act";

	@EmbeddedId
	private ChargeItemId id;

	@Embedded
	private ChargedAct act;

	private String definition;

	@Enumerated(EnumType.STRING)
	private ChargeStatus status;

	private String reason;

	@Embedded
	private @Nullable FrozenPrice price;

	@SuppressWarnings("NullAway.Init")
	protected ChargeItem() {
	}

	@SuppressWarnings("NullAway.Init")
	private ChargeItem(ChargedAct act) {
		this.id = new ChargeItemId(TimeOrderedIds.next());
		this.act = act;
		this.definition = PERFORMED_ACT;
	}

	ChargeItem(ChargedAct act, Assessment assessment) {
		this(act);
		become(assessment);
	}

	static ChargeItem planned(ChargedAct act) {
		var charge = new ChargeItem(act);
		charge.plan();
		return charge;
	}

	/** Its act is expected still, and told otherwise. */
	void replan(ChargedAct next) {
		expectPlanned();
		act = next;
		plan();
	}

	/** Its act was performed. */
	void perform(ChargedAct performed, Assessment assessment) {
		expectPlanned();
		act = performed;
		become(assessment);
	}

	private void plan() {
		status = ChargeStatus.PLANNED;
		reason = "";
		publish(new ChargePlanned(id.chargeId(), nextVersion(), act.patientId().patientId(),
				act.procedureId().procedureId(), act.procedureVersion(), act.codeSystem(), act.code(), act.quantity(),
				act.unit(), act.serviceDate()));
	}

	private void expectPlanned() {
		if (status != ChargeStatus.PLANNED) {
			throw new Refusal.NotAllowed("A charge that is %s is past its plan.".formatted(status.code));
		}
	}

	/** Tries again what was held. {@code false} where the same is still missing: then nothing is said. */
	boolean reassess(Assessment assessment) {
		if (status != ChargeStatus.HELD) {
			throw new Refusal.NotAllowed("A charge that is %s does not wait for a price.".formatted(status.code));
		}
		var moved = !(assessment instanceof Held held && held.reason().code.equals(reason));
		if (moved) {
			become(assessment);
		}
		return moved;
	}

	/** The act is not charged, and says why. What was posted is to be reversed. */
	void decideNotBillable(NotBillableReason why) {
		if (status != ChargeStatus.HELD && status != ChargeStatus.BILLABLE) {
			throw new Refusal.NotAllowed("A charge that is %s cannot become not billable.".formatted(status.code));
		}
		become(new NotBillable(why.code));
	}

	/** Its act changed, was withdrawn or is not done. What was posted is to be reversed. */
	void end(Ending why) {
		status = switch (status) {
			case PLANNED, HELD, NOT_BILLABLE -> ChargeStatus.ABORTED;
			case BILLABLE -> ChargeStatus.ENTERED_IN_ERROR;
			case ABORTED, ENTERED_IN_ERROR -> throw new Refusal.NotAllowed("The charge has ended already.");
		};
		reason = why.code;
		publish(new ChargeReversed(id.chargeId(), nextVersion(), act.patientId().patientId(),
				act.procedureId().procedureId(), act.procedureVersion(), reason));
	}

	/**
	 * What the charge of the act's next version takes over: a decision that it is not billed, for that was made
	 * by somebody, and a frozen price where nothing changed that bears on it.
	 */
	Optional<Assessment> carriedOver(ChargedAct next) {
		return switch (status) {
			case NOT_BILLABLE -> act.bar() == next.bar() ? Optional.of(new NotBillable(reason)) : Optional.empty();
			case BILLABLE -> Optional.ofNullable(price).filter(it -> act.costsTheSameAs(next)).map(Priced::new);
			case PLANNED, HELD, ABORTED, ENTERED_IN_ERROR -> Optional.empty();
		};
	}

	boolean planned() {
		return status == ChargeStatus.PLANNED;
	}

	boolean billable() {
		return status == ChargeStatus.BILLABLE;
	}

	/** What a billable charge brings into the books. */
	Charged charged(@Nullable String payerCode) {
		var frozen = Objects.requireNonNull(price);
		return new Charged(id.chargeId(), frozen.accountId(), act.patientId(), act.serviceDate(), frozen.amount(),
				payerCode);
	}

	private void become(Assessment assessment) {
		switch (assessment) {
			case Priced it -> {
				status = ChargeStatus.BILLABLE;
				reason = "";
				price = it.price();
				publish(posted(it.price()));
			}
			case Held it -> {
				status = ChargeStatus.HELD;
				reason = it.reason().code;
				publish(held());
			}
			case NotBillable it -> {
				status = ChargeStatus.NOT_BILLABLE;
				reason = it.reason();
				publish(notBillable());
			}
		}
	}

	private ChargeEvent posted(FrozenPrice price) {
		return new ChargePosted(id.chargeId(), nextVersion(), act.patientId().patientId(),
				act.procedureId().procedureId(), act.procedureVersion(), act.codeSystem(), act.code(), act.quantity(),
				act.unit(), act.serviceDate(), price.amount().value(), price.amount().currency().getCurrencyCode(),
				price.priceId(), price.priceVersion());
	}

	private ChargeEvent held() {
		return new ChargeHeld(id.chargeId(), nextVersion(), act.patientId().patientId(),
				act.procedureId().procedureId(), act.procedureVersion(), act.codeSystem(), act.code(), act.quantity(),
				act.unit(), act.serviceDate(), reason);
	}

	private ChargeEvent notBillable() {
		return new ChargeNotBillable(id.chargeId(), nextVersion(), act.patientId().patientId(),
				act.procedureId().procedureId(), act.procedureVersion(), reason);
	}

	@Override
	public ChargeItemId getId() {
		return id;
	}

	ChargedAct act() {
		return act;
	}

	ChargeStatus status() {
		return status;
	}

	String reason() {
		return reason;
	}
}
