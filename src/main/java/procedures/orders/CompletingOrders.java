package procedures.orders;

import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * An order is done once as much as was ordered is performed: acts that were completed for it, in the unit it was
 * ordered in. What was stopped, or is counted otherwise, somebody has to judge.
 */
@Component
public class CompletingOrders {

	private static final String ORDER = "select order_id from procedures.order_act where procedure_id = ?";

	private static final String PERFORMED = """
			select coalesce(sum(quantity), 0) from procedures.order_act join procedures.procedure using (procedure_id)
			where order_id = ? and status = 'completed' and unit = ?
			""";

	private final ServiceRequests orders;
	private final Fulfilment fulfilment;
	private final JdbcClient jdbc;

	CompletingOrders(ServiceRequests orders, Fulfilment fulfilment, JdbcClient jdbc) {
		this.orders = orders;
		this.fulfilment = fulfilment;
		this.jdbc = jdbc;
	}

	/** In the transaction that wrote the act. Of two acts that complete at once, the later one counts both. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void after(UUID procedure) {
		jdbc.sql(ORDER).param(procedure).query(UUID.class).optional().map(OrderId::new).ifPresent(this::look);
	}

	private void look(OrderId id) {
		fulfilment.lock(id);
		var order = orders.findById(id).orElseThrow();
		if (order.status() == OrderStatus.ACTIVE && performed(id, order.ordered()).compareTo(
				order.ordered().quantity().value()) >= 0) {
			order.complete(fulfilment.performed(id));
			orders.saveAndFlush(order);
		}
	}

	private BigDecimal performed(OrderId id, Ordered ordered) {
		return jdbc.sql(PERFORMED).params(id.orderId(), ordered.quantity().unit()).query(BigDecimal.class).single();
	}
}
