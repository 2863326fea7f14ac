package reconciliation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import outbox.MadeOfEvents;

/** All of this module is made of events, so all of it can be made again. */
@Component
class BothSides implements MadeOfEvents {

	private static final String ACTS = """
			select procedure_id::text as key, to_jsonb(a) - 'procedure_id' as facts
			from reconciliation.act a
			""";

	private static final String CHARGES = """
			select charge_id::text as key, to_jsonb(c) - 'charge_id' as facts
			from reconciliation.charge c
			""";

	private final JdbcClient jdbc;

	BothSides(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, String> shown() {
		var shown = new LinkedHashMap<String, String>();
		shown.put("acts", ACTS);
		shown.put("charges", CHARGES);
		return shown;
	}

	@Override
	public void forget() {
		jdbc.sql("delete from reconciliation.charge").update();
		jdbc.sql("delete from reconciliation.act").update();
	}
}
