package procedures.orders;

import concord.refusal.Refusal;
import concord.web.Page;
import concord.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.identifiers.Identifiers;
import procedures.orders.OrderBody.WhatBody;

/** Shows one order with the acts for it, or those of a patient or a visit in the order they were written. */
@Component
class ReadingOrders {

	private static final String LIST = """
			select order_id, patient_id, encounter_id, status, code_system, code, code_display, priority, plans_charge,
				version
			from procedures.service_request
			where %s and (:status::text is null or status = :status)
				and (:after::uuid is null or order_id > :after)
			order by order_id
			limit :rows""";

	private static final String OF_PATIENT = LIST.formatted("patient_id = any(procedures.records_of(:patientId))");

	private static final String OF_ENCOUNTER = LIST.formatted(
			"encounter_id = :encounterId and (:patientId::uuid is null "
					+ "or patient_id = any(procedures.records_of(:patientId)))");

	private final ServiceRequests orders;
	private final Fulfilment fulfilment;
	private final Identifiers identifiers;
	private final JdbcClient jdbc;

	ReadingOrders(ServiceRequests orders, Fulfilment fulfilment, Identifiers identifiers, JdbcClient jdbc) {
		this.orders = orders;
		this.fulfilment = fulfilment;
		this.identifiers = identifiers;
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	OrderView read(OrderId id) {
		return orders.findById(id).map(this::view).orElseThrow(() -> new Refusal.NotFound("order", id.orderId()));
	}

	/** As it is now, in the transaction under way. */
	OrderView view(ServiceRequest order) {
		return OrderView.of(order, fulfilment.of(order.getId()), identifiers.of(order.getId().orderId()));
	}

	@Transactional(readOnly = true)
	Page<ListedOrder> list(@Nullable UUID encounterId, @Nullable UUID patientId, @Nullable String status,
			PageRequest page) {
		if (encounterId == null && patientId == null) {
			throw new Refusal.Invalid("patientId", "Say of which patient, or of which encounterId.");
		}
		var found = jdbc.sql(encounterId == null ? OF_PATIENT : OF_ENCOUNTER).param("encounterId", encounterId)
				.param("patientId", patientId).param("status", status).param("after", page.afterId())
				.param("rows", page.rows()).query(ReadingOrders::listed).list();
		return Page.of(found, page, last -> last.id().toString());
	}

	private static ListedOrder listed(ResultSet row, int number) throws SQLException {
		return new ListedOrder(row.getObject("order_id", UUID.class), row.getObject("patient_id", UUID.class),
				row.getObject("encounter_id", UUID.class), row.getString("status"),
				new WhatBody(row.getString("code_system"), row.getString("code"), row.getString("code_display")),
				row.getString("priority").toLowerCase(Locale.ROOT), row.getBoolean("plans_charge"),
				row.getInt("version"));
	}
}
