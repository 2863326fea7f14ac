package procedures.charts;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import outbox.MadeOfEvents;

/** The picture of the charges is made of events alone; while it is made again, the old one is shown. */
@Component
class ChartAnew implements MadeOfEvents {

	private static final String CHARGES = """
			select charge_id::text as key, jsonb_build_object('version', version, 'patient', patient_id, 'served', served_id,
				'servedVersion', served_version, 'step', step, 'why', why, 'amount', amount, 'currency', currency) as facts
			from procedures.chart_charge
			""";

	private final JdbcClient jdbc;

	ChartAnew(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, String> shown() {
		return Map.of("charges on charts", CHARGES);
	}

	@Override
	public void forget() {
		jdbc.sql("update procedures.chart_charge set version = 0").update();
	}
}
