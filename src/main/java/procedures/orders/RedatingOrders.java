package procedures.orders;

import java.time.ZoneId;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import procedures.encounters.EncounterId;
import procedures.encounters.FollowsCorrections;

/** The open orders of a visit that was in another facility: the day they are wanted on is that facility's. */
@Order(2)
@Component
class RedatingOrders implements FollowsCorrections {

	private static final String OPEN = """
			select order_id from procedures.service_request
			where encounter_id = ? and status in ('draft', 'active', 'on-hold') and occurrence_at is not null
			order by order_id for update
			""";

	private final ServiceRequests orders;
	private final JdbcClient jdbc;

	RedatingOrders(ServiceRequests orders, JdbcClient jdbc) {
		this.orders = orders;
		this.jdbc = jdbc;
	}

	@Override
	public void redate(EncounterId encounter, ZoneId facility, String reason) {
		jdbc.sql(OPEN).param(encounter.encounterId()).query(UUID.class).list().forEach(it -> {
			var order = orders.findById(new OrderId(it)).orElseThrow();
			order.amend(order.ordered(), facility, reason);
			orders.saveAndFlush(order);
		});
	}
}
