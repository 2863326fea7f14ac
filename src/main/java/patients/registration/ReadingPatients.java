package patients.registration;

import concord.refusal.Refusal;
import concord.web.Page;
import concord.web.PageRequest;
import java.util.ArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import patients.identity.PatientId;

/** Finding people: by number, by what others call them, by name and birth date. */
@Component
class ReadingPatients {

	private final JdbcClient database;
	private final PatientRows rows;

	ReadingPatients(JdbcClient database, PatientRows rows) {
		this.database = database;
		this.rows = rows;
	}

	@Transactional(readOnly = true)
	public PatientView read(PatientId id) {
		return database.sql(PatientRows.SELECT + "where patient_id = :id").param("id", id.patientId())
				.query(rows).optional()
				.orElseThrow(() -> new Refusal.NotFound("patient", id.patientId()));
	}

	/** Everything asked for must fit; in the order of registration. */
	@Transactional(readOnly = true)
	public Page<PatientView> search(PatientSearch search, PageRequest page) {
		var conditions = new ArrayList<>(search.conditions());
		if (page.afterId() != null) {
			conditions.add("patient_id > :after");
		}
		var found = database.sql(PatientRows.SELECT + "where " + String.join(" and ", conditions)
				+ " order by patient_id limit :rows")
				.params(search.values()).param("after", page.afterId()).param("rows", page.rows())
				.query(rows).list();
		return Page.of(found, page, it -> it.id().toString());
	}
}
