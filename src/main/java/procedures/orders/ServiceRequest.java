package procedures.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import outbox.TimeOrderedIds;
import outbox.Versioned;
import procedures.events.OrderActivated;
import procedures.events.OrderAmended;
import procedures.events.OrderCompleted;
import procedures.events.OrderDrafted;
import procedures.events.OrderEnteredInError;
import procedures.events.OrderEvent;
import procedures.events.OrderHeld;
import procedures.events.OrderResumed;
import procedures.events.OrderRevoked;
import procedures.roster.PatientId;

/**
 * An order: written, given, acted on by the acts that name it, and completed; or revoked at any time before. It
 * is active again when what was done for it turns out not to be.
 * It may plan a charge, which is aborted with it, and makes nothing billable itself: an act that was performed
 * for it is charged for its own sake, and stays so when the order is revoked.
 */
@Entity
@Table(schema = "procedures", name = "service_request")
class ServiceRequest extends Versioned implements AggregateRoot<ServiceRequest, OrderId> {

	@EmbeddedId
	private OrderId id;

	@Embedded
	private PatientId patientId;

	@Enumerated(EnumType.STRING)
	private OrderStatus status;

	/** Why it waits, was revoked or entered in error. */
	private @Nullable String statusReason;

	@Embedded
	private Ordered ordered;

	/** The facility's, of the visit it was ordered in. */
	@Column(nullable = false)
	private ZoneId timeZone;

	@SuppressWarnings("NullAway.Init")
	protected ServiceRequest() {
	}

	/** @param draft whether it is not given yet */
	ServiceRequest(PatientId patientId, Ordered ordered, ZoneId facility, boolean draft) {
		this.id = new OrderId(TimeOrderedIds.next());
		this.patientId = patientId;
		this.status = draft ? OrderStatus.DRAFT : OrderStatus.ACTIVE;
		this.ordered = ordered;
		this.timeZone = facility;
		publish(draft ? new OrderDrafted(id.orderId(), nextVersion(), patient(), ordered.told(facility)) : activated());
	}

	void activate() {
		status = status.after(OrderMove.ACTIVATE);
		publish(activated());
	}

	void amend(Ordered otherwise, ZoneId facility, String reason) {
		status = status.after(OrderMove.AMEND);
		ordered = otherwise;
		timeZone = facility;
		publish(new OrderAmended(id.orderId(), nextVersion(), patient(), status.code, ordered.told(facility), reason));
	}

	void hold(String reason) {
		close(OrderMove.HOLD, reason, new OrderHeld(id.orderId(), nextVersion(), patient(), reason));
	}

	void resume() {
		goOn(OrderMove.RESUME);
	}

	/** What was done for it was not. */
	void reopen() {
		goOn(OrderMove.REOPEN);
	}

	private void goOn(OrderMove move) {
		status = status.after(move);
		statusReason = null;
		publish(new OrderResumed(id.orderId(), nextVersion(), patient(), ordered.told(timeZone)));
	}

	/** @param performed what was done for it, not empty */
	void complete(List<UUID> performed) {
		status = status.after(OrderMove.COMPLETE);
		publish(new OrderCompleted(id.orderId(), nextVersion(), patient(), performed));
	}

	void revoke(String reason) {
		close(OrderMove.REVOKE, reason, new OrderRevoked(id.orderId(), nextVersion(), patient(), reason));
	}

	void enterInError(String reason) {
		close(OrderMove.ENTER_IN_ERROR, reason,
				new OrderEnteredInError(id.orderId(), nextVersion(), patient(), reason));
	}

	private void close(OrderMove move, String reason, OrderEvent said) {
		status = status.after(move);
		statusReason = reason;
		publish(said);
	}

	private OrderActivated activated() {
		return new OrderActivated(id.orderId(), nextVersion(), patient(), ordered.told(timeZone));
	}

	private UUID patient() {
		return patientId.patientId();
	}

	@Override
	public OrderId getId() {
		return id;
	}

	PatientId patientId() {
		return patientId;
	}

	OrderStatus status() {
		return status;
	}

	@Nullable String statusReason() {
		return statusReason;
	}

	Ordered ordered() {
		return ordered;
	}
}
