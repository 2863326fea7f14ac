package patients.registration;

import concord.refusal.Refusal;
import concord.web.Page;
import concord.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import patients.identity.GivenIdentifier;
import patients.identity.PatientId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finding people: by number, by what others call them, by name and birth date. */
@Component
class ReadingPatients {

	private static final String SELECT = """
			select patient_id, mrn, version, family, given, birth_date, sex,
				(select coalesce(json_agg(json_build_object('system', i.system, 'value', i.value)
					order by i.system, i.value), '[]') from patients.identifier i
					where i.patient_id = p.patient_id)::text as identifiers
			from patients.patient p
			""";

	private static final TypeReference<List<GivenIdentifier>> IDENTIFIERS = new TypeReference<>() {
	};

	private final JdbcClient database;
	private final JsonMapper json;

	ReadingPatients(JdbcClient database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	@Transactional(readOnly = true)
	public PatientView read(PatientId id) {
		return database.sql(SELECT + "where patient_id = :id").param("id", id.patientId())
				.query(this::view).optional()
				.orElseThrow(() -> new Refusal.NotFound("patient", id.patientId()));
	}

	/** Everything asked for must fit; in the order of registration. */
	@Transactional(readOnly = true)
	public Page<PatientView> search(PatientSearch search, PageRequest page) {
		var conditions = new ArrayList<>(search.conditions());
		if (page.afterId() != null) {
			conditions.add("patient_id > :after");
		}
		var found = database.sql(SELECT + "where " + String.join(" and ", conditions)
				+ " order by patient_id limit :rows")
				.params(search.values()).param("after", page.afterId()).param("rows", page.rows())
				.query(this::view).list();
		return Page.of(found, page, it -> it.id().toString());
	}

	private PatientView view(ResultSet row, int number) throws SQLException {
		var given = (String[]) row.getArray("given").getArray();
		return new PatientView(row.getObject("patient_id", UUID.class), row.getString("mrn"), row.getInt("version"),
				new PatientView.Name(row.getString("family"), List.of(given)),
				row.getObject("birth_date", LocalDate.class), Sex.valueOf(row.getString("sex")),
				json.readValue(row.getString("identifiers"), IDENTIFIERS));
	}
}
