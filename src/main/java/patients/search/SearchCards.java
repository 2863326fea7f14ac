package patients.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import patients.identity.PatientId;

/** Writes by what a patient is found, whenever the record is written. */
@Component
public class SearchCards {

	/** In one order for everybody: two who add the same parts never wait for each other. */
	private static final String NEW_PARTS = """
			insert into patients.name_part (part)
			select part from unnest(:parts::text[]) part
			where not exists (select from patients.name_part known where known.part = part.part)
			order by part on conflict do nothing
			""";

	private static final String CARD = """
			insert into patients.search_card as card (patient_id, parts, birth_date, reach)
			values (:patient, :parts, :birth, :reach)
			on conflict (patient_id) do update
			set parts = excluded.parts, birth_date = excluded.birth_date, reach = excluded.reach
			where (card.parts, card.birth_date, card.reach) <> (excluded.parts, excluded.birth_date, excluded.reach)
			""";

	private final JdbcClient database;

	SearchCards(JdbcClient database) {
		this.database = database;
	}

	/**
	 * @param parts     of all names
	 * @param birthDate the first day it may be
	 * @param reach     phone numbers as they are dialled, and addresses of mail
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void write(PatientId patient, List<String> parts, LocalDate birthDate, Collection<String> reach) {
		database.sql(CARD).param("patient", patient.patientId()).param("parts", parts.toArray(String[]::new))
				.param("birth", birthDate)
				.param("reach", reach.stream().sorted().distinct().toArray(String[]::new)).update();
	}

	/**
	 * Adds what is new to the vocabulary. Last of all: whoever brings the same new part at once waits until the
	 * transaction ends.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void learn(List<String> parts) {
		database.sql(NEW_PARTS).param("parts", parts.toArray(String[]::new)).update();
	}
}
