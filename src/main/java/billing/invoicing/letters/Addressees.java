package billing.invoicing.letters;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import patients.events.DemographicsCorrected;
import patients.events.PatientRegistered;

/**
 * What a patient is called on a bill: the newest word of the context that knows. No bill keeps a name of its
 * own, so none can be out of date (F4).
 */
@Component
class Addressees {

	private static final String REMEMBER = """
			insert into billing.addressee as known (patient_id, version, mrn, name)
			values (:patient, :version, :mrn, :name)
			on conflict (patient_id) do update
			set version = excluded.version, mrn = excluded.mrn, name = excluded.name
			where known.version < excluded.version
			""";

	record Addressee(String mrn, String name) {
	}

	private final JdbcClient jdbc;

	Addressees(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional
	@DomainEventHandler
	void on(PatientRegistered event) {
		remember(event.patientId(), event.version(), event.mrn(), event.family(), event.given());
	}

	@Transactional
	@DomainEventHandler
	void on(DemographicsCorrected event) {
		remember(event.patientId(), event.version(), event.mrn(), event.family(), event.given());
	}

	@Transactional(readOnly = true)
	Optional<Addressee> of(UUID patient) {
		return jdbc.sql("select mrn, name from billing.addressee where patient_id = :patient")
				.param("patient", patient).query(Addressee.class).optional();
	}

	private void remember(UUID patient, int version, String mrn, String family, List<String> given) {
		jdbc.sql(REMEMBER).param("patient", patient).param("version", version).param("mrn", mrn)
				.param("name", (String.join(" ", given) + " " + family).strip()).update();
	}
}
