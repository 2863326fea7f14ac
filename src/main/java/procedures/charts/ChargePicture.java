package procedures.charts;

import java.sql.Types;
import java.util.Locale;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.events.WayToTheBill;

/**
 * What whoever bills has said of each charge. Heard by an interface of ours: who that is, is not known here. The
 * newest version of a charge wins, in whatever order and however often they come.
 */
@Component
class ChargePicture {

	private static final String REMEMBER = """
			insert into procedures.chart_charge as known (charge_id, version, patient_id, served_id, served_version, step,
				why, amount, currency)
			values (:charge, :version, :patient, :served, :servedVersion, :step, :why, :amount, :currency)
			on conflict (charge_id) do update set version = excluded.version, patient_id = excluded.patient_id,
				served_id = excluded.served_id, served_version = excluded.served_version, step = excluded.step,
				why = excluded.why, amount = coalesce(excluded.amount, known.amount),
				currency = coalesce(excluded.currency, known.currency)
			where known.version < excluded.version
			""";

	private final JdbcClient jdbc;

	ChargePicture(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional
	@DomainEventHandler
	void on(WayToTheBill event) {
		jdbc.sql(REMEMBER).param("charge", event.aggregateId()).param("version", event.version())
				.param("patient", event.patientId()).param("served", event.servedId())
				.param("servedVersion", event.servedVersion()).param("step", code(event.step()))
				.param("why", event.why(), Types.VARCHAR).param("amount", event.charged(), Types.NUMERIC)
				.param("currency", event.chargedIn(), Types.VARCHAR).update();
	}

	private static String code(WayToTheBill.Step step) {
		return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
