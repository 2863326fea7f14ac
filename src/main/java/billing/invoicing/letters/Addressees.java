package billing.invoicing.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import patients.events.DemographicsCorrected;
import patients.events.PatientRegistered;
import patients.events.ResponsibleParty;

/**
 * What a patient is called on a bill, and whom it goes to: the newest word of the context that knows. No bill
 * keeps a name of its own, so none can be out of date (F4).
 */
@Component
public class Addressees {

	private static final String OF = """
			select mrn, name, relationship, guarantor, address from billing.addressee where patient_id = :patient
			""";

	private static final String REMEMBER = """
			insert into billing.addressee as known (patient_id, version, mrn, name, relationship, guarantor, address)
			values (:patient, :version, :mrn, :name, :relationship, :guarantor, :address)
			on conflict (patient_id) do update
			set version = excluded.version, mrn = excluded.mrn, name = excluded.name,
				relationship = excluded.relationship, guarantor = excluded.guarantor, address = excluded.address
			where known.version < excluded.version
			""";

	private final JdbcClient jdbc;

	Addressees(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional
	@DomainEventHandler
	void on(PatientRegistered event) {
		remember(event.patientId(), event.version(), event.mrn(), event.family(), event.given(), event.guarantor());
	}

	@Transactional
	@DomainEventHandler
	void on(DemographicsCorrected event) {
		remember(event.patientId(), event.version(), event.mrn(), event.family(), event.given(), event.guarantor());
	}

	/** Nobody where billing has not heard of the patient. */
	@Transactional(readOnly = true)
	public Optional<Addressee> of(UUID patient) {
		return jdbc.sql(OF).param("patient", patient).query(Addressees::read).optional();
	}

	/** Whose account it is: the record that goes on, where records were merged. */
	@Transactional(readOnly = true)
	public UUID patientOf(UUID account) {
		return jdbc.sql("select billing.survivor_of(patient_id) from billing.account where account_id = :account")
				.param("account", account).query(UUID.class).single();
	}

	private static Addressee read(ResultSet row, int number) throws SQLException {
		return new Addressee(row.getString("mrn"), row.getString("name"), row.getString("relationship"),
				row.getString("guarantor"), List.of((String[]) row.getArray("address").getArray()));
	}

	/** Old events do not say who answers for it: then it is the patient, and no address is known. */
	private void remember(UUID patient, int version, String mrn, String family, List<String> given,
			@Nullable ResponsibleParty said) {
		var name = (String.join(" ", given) + " " + family).strip();
		var guarantor = said == null ? new ResponsibleParty("self", name, List.of()) : said;
		jdbc.sql(REMEMBER).param("patient", patient).param("version", version).param("mrn", mrn).param("name", name)
				.param("relationship", guarantor.relationship()).param("guarantor", guarantor.name())
				.param("address", guarantor.address().toArray(String[]::new)).update();
	}
}
