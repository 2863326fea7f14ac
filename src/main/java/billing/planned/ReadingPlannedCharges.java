package billing.planned;

import concord.web.Page;
import concord.web.PageRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists what is expected, in the order in which it was first planned. */
@Component
class ReadingPlannedCharges {

	private static final String LIST = """
			select planned_charge_id as id, order_id, patient_id, status, nullif(reason, '') as reason, code_system, code,
				quantity, unit, expected_on, version
			from billing.planned_charge
			where (:patientId::uuid is null or patient_id = any(billing.records_of(:patientId)))
				and (:orderId::uuid is null or order_id = :orderId)
				and (:after::uuid is null or planned_charge_id > :after)
			order by planned_charge_id
			limit :rows""";

	private final JdbcClient jdbc;

	ReadingPlannedCharges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	Page<PlannedChargeView> list(@Nullable UUID patientId, @Nullable UUID orderId, PageRequest page) {
		var found = jdbc.sql(LIST).param("patientId", patientId).param("orderId", orderId)
				.param("after", page.afterId()).param("rows", page.rows()).query(PlannedChargeView.class).list();
		return Page.of(found, page, last -> last.id().toString());
	}
}
