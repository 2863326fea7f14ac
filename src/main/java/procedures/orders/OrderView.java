package procedures.orders;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import procedures.identifiers.GivenIdentifier;
import procedures.orders.OrderBody.HowMuchBody;
import procedures.orders.OrderBody.WhatBody;

/**
 * An order, as the API shows it.
 *
 * @param fulfilledBy the acts that name it, as they stand now
 */
record OrderView(UUID id, UUID patientId, UUID encounterId, String status, @Nullable String statusReason,
		WhatBody code, HowMuchBody quantity, String priority, @Nullable UUID requesterId,
		@Nullable OffsetDateTime occurrence, boolean plansCharge, List<Fulfilment.Act> fulfilledBy,
		List<GivenIdentifier> identifiers, int version) {

	static OrderView of(ServiceRequest order, List<Fulfilment.Act> acts, List<GivenIdentifier> identifiers) {
		var it = order.ordered();
		return new OrderView(order.getId().orderId(), order.patientId().patientId(), it.encounterId().encounterId(),
				order.status().code, order.statusReason(),
				new WhatBody(it.code().system(), it.code().code(), it.code().display()),
				new HowMuchBody(it.quantity().value(), it.quantity().unit()), it.priority().code(), it.requesterId(),
				it.occurrence(), it.plansCharge(), acts, identifiers, order.version());
	}

	String etag() {
		return String.valueOf(version);
	}
}
