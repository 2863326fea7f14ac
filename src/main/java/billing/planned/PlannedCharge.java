package billing.planned;

import billing.events.OrderChargeAborted;
import billing.events.OrderChargeFulfilled;
import billing.events.OrderChargePlanned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jmolecules.ddd.types.AggregateRoot;
import outbox.TimeOrderedIds;
import outbox.Versioned;
import procedures.events.OrderFacts;

/**
 * What one order leads one to expect. It follows the order: planned while that is open, fulfilled when it was
 * done, aborted when it was withdrawn, or amended so that nothing is expected of it. It is no money: nothing of
 * it stands in the journal, and no act is charged because of it.
 */
@Entity
@Table(schema = "billing", name = "planned_charge")
class PlannedCharge extends Versioned implements AggregateRoot<PlannedCharge, PlannedChargeId> {

	@EmbeddedId
	private PlannedChargeId id;

	@Column(nullable = false)
	private UUID orderId;

	/** The newest version of the order it knows. */
	private int orderVersion;

	@Column(nullable = false)
	private UUID patientId;

	@Enumerated(EnumType.STRING)
	private PlannedStatus status;

	/** Why nothing is expected any more; empty while something is. */
	@Column(nullable = false)
	private String reason = "";

	@Embedded
	private Expected expected;

	@SuppressWarnings("NullAway.Init")
	protected PlannedCharge() {
	}

	PlannedCharge(UUID orderId, int orderVersion, UUID patientId, OrderFacts facts) {
		this.id = new PlannedChargeId(TimeOrderedIds.next());
		this.orderId = orderId;
		this.patientId = patientId;
		this.status = PlannedStatus.PLANNED;
		this.expected = Expected.of(facts);
		plan(orderVersion, facts);
	}

	/** Expected, perhaps again, perhaps otherwise. */
	final void plan(int newer, OrderFacts facts) {
		orderVersion = newer;
		status = PlannedStatus.PLANNED;
		reason = "";
		expected = Expected.of(facts);
		publish(new OrderChargePlanned(id.plannedChargeId(), nextVersion(), patientId, orderId, newer,
				expected.codeSystem(), expected.code(), expected.quantity(), expected.unit(), expected.expectedOn()));
	}

	void fulfil(int newer) {
		orderVersion = newer;
		status = PlannedStatus.FULFILLED;
		publish(new OrderChargeFulfilled(id.plannedChargeId(), nextVersion(), patientId, orderId, newer));
	}

	void abort(int newer, String why) {
		orderVersion = newer;
		status = PlannedStatus.ABORTED;
		reason = why;
		publish(new OrderChargeAborted(id.plannedChargeId(), nextVersion(), patientId, orderId, newer, why));
	}

	boolean expects(OrderFacts facts) {
		return status == PlannedStatus.PLANNED && expected.equals(Expected.of(facts));
	}

	boolean standing() {
		return status == PlannedStatus.PLANNED;
	}

	boolean knows(int version) {
		return orderVersion >= version;
	}

	@Override
	public PlannedChargeId getId() {
		return id;
	}
}
