package procedures.orders;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * An order is done once as much as was ordered is performed: acts that were completed for it, in the unit it was
 * ordered in. What was stopped, or is counted otherwise, somebody has to judge. Withdrawn, it is not done (B12).
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
		look(procedure, order -> order.status() == OrderStatus.ACTIVE && isDone(order),
				order -> order.complete(fulfilment.performed(order.getId())));
	}

	/**
	 * In the transaction that withdrew the act, which had been performed. Its order is not done, unless the others
	 * are as much as was ordered: whoever judged that less will do judged it with this one among them.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void without(UUID procedure) {
		look(procedure, order -> order.status() == OrderStatus.COMPLETED && !isDone(order), ServiceRequest::reopen);
	}

	private void look(UUID procedure, Predicate<ServiceRequest> due, Consumer<ServiceRequest> move) {
		jdbc.sql(ORDER).param(procedure).query(UUID.class).optional().map(OrderId::new).ifPresent(id -> {
			fulfilment.lock(id);
			var order = orders.findById(id).orElseThrow();
			if (due.test(order)) {
				move.accept(order);
				orders.saveAndFlush(order);
			}
		});
	}

	private boolean isDone(ServiceRequest order) {
		var ordered = order.ordered().quantity();
		return jdbc.sql(PERFORMED).params(order.getId().orderId(), ordered.unit()).query(BigDecimal.class).single()
				.compareTo(ordered.value()) >= 0;
	}
}
