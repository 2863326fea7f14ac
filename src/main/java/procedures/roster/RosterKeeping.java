package procedures.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import patients.events.DemographicsCorrected;
import patients.events.PatientRegistered;

/**
 * Keeps the roster as the patients' events tell it. A version is written once; an older one changes nothing.
 */
@Component
class RosterKeeping {

	private static final String WRITE = """
			insert into procedures.roster (patient_id, version, mrn, name, birth_date, sex)
			values (?, ?, ?, ?, ?, ?)
			on conflict (patient_id) do update set version = excluded.version, mrn = excluded.mrn,
				name = excluded.name, birth_date = excluded.birth_date, sex = excluded.sex
			where roster.version < excluded.version""";

	private final JdbcClient jdbc;

	RosterKeeping(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@DomainEventHandler
	void on(PatientRegistered event) {
		write(event.patientId(), event.version(), event.mrn(), name(event.family(), event.given()),
				event.birthDate(), event.sex());
	}

	@DomainEventHandler
	void on(DemographicsCorrected event) {
		write(event.patientId(), event.version(), event.mrn(), name(event.family(), event.given()),
				event.birthDate(), event.sex());
	}

	private void write(UUID patientId, int version, String mrn, String name, LocalDate birthDate, String sex) {
		jdbc.sql(WRITE).params(patientId, version, mrn, name, birthDate, sex).update();
	}

	/** As a ward list shows it: {@code Rivera, Ana Maria}. */
	private static String name(String family, List<String> given) {
		return Stream.of(family, String.join(" ", given)).filter(part -> !part.isBlank())
				.collect(Collectors.joining(", "));
	}
}
