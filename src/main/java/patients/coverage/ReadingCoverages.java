package patients.coverage;

import concord.refusal.Refusal;
import concord.web.Page;
import concord.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import patients.identity.PatientId;
import patients.particulars.Sex;

/** Who pays for whom. */
@Component
class ReadingCoverages {

	private static final String SELECT = """
			select coverage_id, version, patient_id, status, payer_code, payer_name, member_number, rank,
				starts_on, ends_on, plan_code, plan_name, group_number, relationship, subscriber_family,
				subscriber_given, subscriber_birth_date, subscriber_sex
			from patients.coverage
			""";

	private static final String OF_PATIENT = SELECT + """
			where patient_id = any(patients.records_of(:patient)) and (:after::uuid is null or coverage_id > :after::uuid)
			order by coverage_id limit :rows
			""";

	private static final String IS_REGISTERED =
			"select exists (select from patients.patient where patient_id = :id)";

	private final JdbcClient database;

	ReadingCoverages(JdbcClient database) {
		this.database = database;
	}

	@Transactional(readOnly = true)
	public CoverageView read(CoverageId id) {
		return database.sql(SELECT + "where coverage_id = :id").param("id", id.coverageId())
				.query(ReadingCoverages::view).optional()
				.orElseThrow(() -> new Refusal.NotFound("coverage", id.coverageId()));
	}

	/** Of all records of the person, in the order in which they were recorded. */
	@Transactional(readOnly = true)
	public Page<CoverageView> of(PatientId patient, PageRequest page) {
		expectRegistered(patient);
		var found = database.sql(OF_PATIENT).param("patient", patient.patientId()).param("after", page.afterId())
				.param("rows", page.rows()).query(ReadingCoverages::view).list();
		return Page.of(found, page, it -> it.id().toString());
	}

	/** Refuses a patient nobody registered. */
	@Transactional(readOnly = true)
	public void expectRegistered(PatientId patient) {
		if (!database.sql(IS_REGISTERED).param("id", patient.patientId()).query(Boolean.class).single()) {
			throw new Refusal.NotFound("patient", patient.patientId());
		}
	}

	private static CoverageView view(ResultSet row, int number) throws SQLException {
		return new CoverageView(row.getObject("coverage_id", UUID.class), row.getInt("version"),
				row.getObject("patient_id", UUID.class), CoverageStatus.valueOf(row.getString("status")),
				new Payer(row.getString("payer_code"), row.getString("payer_name")), row.getString("member_number"),
				row.getInt("rank"), new CoverageView.Period(row.getObject("starts_on", LocalDate.class),
						row.getObject("ends_on", LocalDate.class)), plan(row), row.getString("group_number"),
				Relationship.valueOf(row.getString("relationship")), subscriber(row));
	}

	private static @Nullable Plan plan(ResultSet row) throws SQLException {
		var code = row.getString("plan_code");
		return code == null ? null : new Plan(code, row.getString("plan_name"));
	}

	private static @Nullable SubscriberBody subscriber(ResultSet row) throws SQLException {
		var family = row.getString("subscriber_family");
		var sex = row.getString("subscriber_sex");
		return family == null ? null : new SubscriberBody(family, row.getString("subscriber_given"),
				row.getObject("subscriber_birth_date", LocalDate.class), sex == null ? null : Sex.valueOf(sex));
	}
}
