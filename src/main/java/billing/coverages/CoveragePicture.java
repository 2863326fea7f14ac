package billing.coverages;

import java.sql.Types;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import patients.events.CoverageCorrected;
import patients.events.CoverageEnded;
import patients.events.CoverageEvent;
import patients.events.CoverageStarted;

/**
 * Who pays for whom, as billing was told. Each event carries the whole coverage, so the newest version wins,
 * in whatever order and however often they come. What is charged already stays with the payer it was posted
 * to.
 */
@Component
class CoveragePicture {

	private static final String REMEMBER = """
			insert into billing.coverage as known (coverage_id, version, patient_id, payer_code, payer_name,
				member_number, rank, first_day, last_day, entered_in_error)
			values (:coverage, :version, :patient, :payer, :name,
				:member, :rank, :first, coalesce(:last, 'infinity'::date), :error)
			on conflict (coverage_id) do update set version = excluded.version, patient_id = excluded.patient_id,
				payer_code = excluded.payer_code, payer_name = excluded.payer_name,
				member_number = excluded.member_number, rank = excluded.rank, first_day = excluded.first_day,
				last_day = excluded.last_day, entered_in_error = excluded.entered_in_error
			where known.version < excluded.version
			""";

	private final JdbcClient jdbc;

	CoveragePicture(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional
	@DomainEventHandler
	void on(CoverageEvent event) {
		jdbc.sql(REMEMBER).param("coverage", event.coverageId()).param("version", event.version())
				.param("patient", event.patientId()).param("payer", event.payerCode())
				.param("name", event.payerName()).param("member", event.memberNumber()).param("rank", event.rank())
				.param("first", event.start()).param("last", event.end(), Types.DATE)
				.param("error", neverWas(event)).update();
	}

	private static boolean neverWas(CoverageEvent event) {
		return switch (event) {
			case CoverageStarted it -> false;
			case CoverageCorrected it -> false;
			case CoverageEnded it -> it.enteredInError();
		};
	}
}
