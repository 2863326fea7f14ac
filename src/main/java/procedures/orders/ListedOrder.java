package procedures.orders;

import java.util.UUID;
import procedures.orders.OrderBody.WhatBody;

/** An order in a list: enough to recognise it. */
record ListedOrder(UUID id, UUID patientId, UUID encounterId, String status, WhatBody code, String priority,
		boolean plansCharge, int version) {
}
