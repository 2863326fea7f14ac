package billing.events;

import java.util.UUID;
import outbox.Event;

/**
 * The life of a charge that an order plans: expected, then over, by the order's end. It has no amount and is
 * never billable: what is performed for the order is charged by the act itself.
 */
public sealed interface OrderChargeEvent extends Event
		permits OrderChargePlanned, OrderChargeFulfilled, OrderChargeAborted {

	UUID plannedChargeId();

	UUID orderId();

	/** The version of the order that says so. */
	int orderVersion();

	@Override
	default UUID aggregateId() {
		return plannedChargeId();
	}
}
