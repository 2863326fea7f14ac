package billing.charges;

import billing.acts.Assessment;
import billing.acts.Assessment.Held;
import billing.acts.Assessment.NotBillable;
import billing.acts.Assessment.Priced;
import billing.acts.ChargedAct;
import billing.acts.FrozenPrice;
import billing.acts.HeldReason;
import billing.events.ChargeEvent;
import billing.journal.Charged;
import concord.refusal.Refusal;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import outbox.Versioned;

/**
 * One charge for one act at one version.
 * <p>
 * Planned while its act is expected, it follows the act; once that is performed it is billable, at a price
 * frozen for ever, or held until what is missing is there, or not billable, as somebody may decide. From then
 * on, when its act changes it ends, aborted if nothing was posted, else entered-in-error, and a charge for the
 * next version takes its place; when its act is withdrawn, none does. What has ended stays as it was.
 */
@Entity
@Table(schema = "billing", name = "charge_item")
class ChargeItem extends Versioned implements AggregateRoot<ChargeItem, ChargeItemId> {

	@EmbeddedId
	private ChargeItemId id;

	@Embedded
	private ChargedAct act;

	@Embedded
	private Birth birth;

	@Enumerated(EnumType.STRING)
	private ChargeStatus status;

	private String reason;

	@Embedded
	private @Nullable FrozenPrice price;

	@SuppressWarnings("NullAway.Init")
	protected ChargeItem() {
	}

	@SuppressWarnings("NullAway.Init")
	private ChargeItem(ChargeItemId id, ChargedAct act, Birth birth) {
		this.id = id;
		this.act = act;
		this.birth = birth;
	}

	ChargeItem(ChargeItemId id, ChargedAct act, Birth birth, Assessment assessment) {
		this(id, act, birth);
		become(assessment);
	}

	static ChargeItem planned(ChargedAct act) {
		var charge = new ChargeItem(ChargeItemId.next(), act, Birth.ofAct(false));
		charge.stand(ChargeStatus.PLANNED, "", charge.told().planned());
		return charge;
	}

	/** Its act is expected still, and told otherwise. */
	void replan(ChargedAct next) {
		expect(planned(), "is past its plan");
		act = next;
		stand(ChargeStatus.PLANNED, "", told().planned());
	}

	/** Its act was performed. */
	void perform(ChargedAct performed, boolean late, Assessment assessment) {
		expect(planned(), "is past its plan");
		act = performed;
		birth = Birth.ofAct(late);
		become(assessment);
	}

	/** Tries again what was held. {@code false} where the same is still missing: then nothing is said. */
	boolean reassess(Assessment assessment) {
		expect(status == ChargeStatus.HELD, "does not wait for a price");
		var moved = !(assessment instanceof Held held && held.reason().code.equals(reason));
		if (moved) {
			become(assessment);
		}
		return moved;
	}

	/** Somebody decided so, or another act's price holds it, as turned out later. What was posted is to be reversed. */
	void decide(NotBillable why) {
		expect(undecided(), "cannot become not billable");
		become(why);
	}

	boolean undecided() {
		return status == ChargeStatus.HELD || status == ChargeStatus.BILLABLE;
	}

	/** Its act changed, was withdrawn or is not done. What was posted is to be reversed. */
	void end(Ending why) {
		expect(ChargeStatus.STANDING.contains(status), "has ended already");
		stand(billable() ? ChargeStatus.ENTERED_IN_ERROR : ChargeStatus.ABORTED, why.code, told().reversed(why.code));
	}

	/** The charge of the act's next version takes over a decision that it is not billed: somebody made it. */
	Optional<Assessment> decided(ChargedAct next) {
		return status == ChargeStatus.NOT_BILLABLE && !covered() && act.bar() == next.bar()
				? Optional.of(new NotBillable(reason, List.of())) : Optional.empty();
	}

	boolean keepsItsPrice(ChargedAct next) {
		return billable() && act.costsTheSameAs(next);
	}

	/** Whether it was entered by hand and nobody has stood up for it yet. */
	boolean unauthorised() {
		return status == ChargeStatus.HELD && reason.equals(HeldReason.UNAUTHORISED.code);
	}

	/** Whether another act's price holds it. */
	boolean covered() {
		return status == ChargeStatus.NOT_BILLABLE && reason.equals(NotBillable.PART_OF_PACKAGE);
	}

	boolean planned() {
		return status == ChargeStatus.PLANNED;
	}

	boolean billable() {
		return status == ChargeStatus.BILLABLE;
	}

	Charged charged() {
		return price().charged(id.chargeId(), act);
	}

	private void become(Assessment assessment) {
		switch (assessment) {
			case Priced it -> {
				price = it.price();
				stand(ChargeStatus.BILLABLE, "", told().posted(it.price()));
			}
			case Held it -> stand(ChargeStatus.HELD, it.reason().code, told().held(it.reason().code));
			case NotBillable it -> stand(ChargeStatus.NOT_BILLABLE, it.reason(), told().notBillable(it.reason()));
		}
	}

	private void stand(ChargeStatus next, String why, ChargeEvent said) {
		status = next;
		reason = why;
		publish(said);
	}

	private void expect(boolean allowed, String otherwise) {
		if (!allowed) {
			throw new Refusal.NotAllowed("A charge that is %s %s.".formatted(status.code, otherwise));
		}
	}

	private Told told() {
		return new Told(id.chargeId(), nextVersion(), act, birth.manual() ? birth.definition() : null);
	}

	@Override
	public ChargeItemId getId() {
		return id;
	}

	ChargedAct act() {
		return act;
	}

	Birth birth() {
		return birth;
	}

	/** Empty where the patient pays, or nobody was asked yet. */
	String payerCode() {
		return price == null ? "" : price.payerCode();
	}

	/** Of a charge that was priced. */
	FrozenPrice price() {
		return Objects.requireNonNull(price);
	}

	ChargeStatus status() {
		return status;
	}

	String reason() {
		return reason;
	}
}
