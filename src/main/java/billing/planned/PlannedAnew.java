package billing.planned;

import java.util.Map;
import org.springframework.stereotype.Component;
import outbox.MadeOfEvents;

/** What is expected is made of the orders' events alone. In place nothing is forgotten: what is missing is made. */
@Component
class PlannedAnew implements MadeOfEvents {

	private static final String PLANNED = """
			select order_id::text as key, jsonb_build_object('patient', patient_id, 'status', status, 'reason', reason,
				'system', code_system, 'code', code, 'quantity', quantity, 'unit', unit, 'expectedOn', expected_on) as facts
			from billing.planned_charge
			""";

	@Override
	public Map<String, String> shown() {
		return Map.of("planned charges", PLANNED);
	}
}
