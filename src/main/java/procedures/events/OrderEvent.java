package procedures.events;

import java.util.UUID;
import outbox.Event;

/** The life of an order (FHIR ServiceRequest). An order makes nothing billable: only an act that was performed does. */
public sealed interface OrderEvent extends Event
		permits OrderDrafted, OrderActivated, OrderAmended, OrderHeld, OrderResumed, OrderRevoked, OrderCompleted,
		OrderEnteredInError {

	UUID orderId();

	@Override
	default UUID aggregateId() {
		return orderId();
	}
}
