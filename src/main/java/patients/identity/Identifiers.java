package patients.identity;

import concord.refusal.Refusal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose an identifier is. It is claimed before the patient is written: of two registrations of the same
 * identifier the second waits for the first, finds it, and is told its id.
 */
@Component
public class Identifiers {

	private static final String CLAIM = """
			insert into patients.identifier (system, value, patient_id, type) values (:system, :value, :patient, :type)
			on conflict do nothing
			""";

	private static final String OWNER = """
			select patient_id from patients.identifier where system = :system and value = :value
			""";

	private static final String OF = """
			select system, value, type from patients.identifier where patient_id = :patient order by system, value
			""";

	private static final String GIVE_UP = """
			delete from patients.identifier where system = :system and value = :value and patient_id = :patient
			""";

	private final JdbcClient database;

	Identifiers(JdbcClient database) {
		this.database = database;
	}

	/** In one order for everybody: two who claim the same ones never wait for each other. */
	public void claim(PatientId patient, Collection<GivenIdentifier> identifiers) {
		identifiers.stream().sorted().forEach(identifier -> claim(patient, identifier));
	}

	private void claim(PatientId patient, GivenIdentifier identifier) {
		if (with(CLAIM, identifier).param("patient", patient.patientId()).param("type", identifier.type()).update() == 0) {
			throw new Refusal.AlreadyExists("A patient with this identifier is registered.",
					with(OWNER, identifier).query(UUID.class).single());
		}
	}

	/** Gives up what is not named any more and claims what is new. */
	public void replace(PatientId patient, List<GivenIdentifier> identifiers) {
		var present = new HashSet<>(of(patient));
		present.stream().filter(it -> !identifiers.contains(it)).sorted()
				.forEach(it -> with(GIVE_UP, it).param("patient", patient.patientId()).update());
		claim(patient, identifiers.stream().filter(it -> !present.contains(it)).toList());
	}

	public List<GivenIdentifier> of(PatientId patient) {
		return database.sql(OF).param("patient", patient.patientId()).query(GivenIdentifier.class).list();
	}

	private JdbcClient.StatementSpec with(String sql, GivenIdentifier identifier) {
		return database.sql(sql).param("system", identifier.system()).param("value", identifier.value());
	}
}
