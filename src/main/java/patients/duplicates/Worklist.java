package patients.duplicates;

import concord.refusal.Refusal;
import concord.web.Page;
import concord.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import patients.identity.CleanText;
import patients.identity.PatientId;

/** The pairs somebody should look at, the oldest first, and what they decide. */
@Component
class Worklist {

	private static final String SELECT = """
			select duplicate_id, patient_id, other_patient_id, grade, reasons, status, found_at, decided_at, decided_by,
				decision_reason
			from patients.duplicate
			""";

	private static final String PAGE = SELECT + """
			where status = :status and (:grade::text is null or grade = :grade::text)
				and (:after::uuid is null or duplicate_id > :after::uuid)
				and not exists (select from patients.patient p where p.merged_into is not null
					and p.patient_id in (duplicate.patient_id, duplicate.other_patient_id))
			order by duplicate_id limit :rows
			""";

	private static final String PAIR = SELECT + """
			where patient_id = least(:one::uuid, :other::uuid) and other_patient_id = greatest(:one::uuid, :other::uuid)
			""";

	private static final String REGISTERED = "select count(*) from patients.patient where patient_id = :id";

	private static final int LONGEST = 500;

	private final JdbcClient database;
	private final Pairs pairs;

	Worklist(JdbcClient database, Pairs pairs) {
		this.database = database;
		this.pairs = pairs;
	}

	@Transactional(readOnly = true)
	public Page<DuplicateView> list(DuplicateStatus status, @Nullable Grade grade, PageRequest page) {
		var found = database.sql(PAGE).param("status", status.name()).param("grade", grade == null ? null : grade.name())
				.param("after", page.afterId()).param("rows", page.rows()).query(Worklist::view).list();
		return Page.of(found, page, it -> it.id().toString());
	}

	@Transactional
	public DuplicateView decide(PatientId self, DecisionBody said) {
		var other = new PatientId(said.patientId());
		if (self.equals(other)) {
			throw new Refusal.Invalid("patientId", "must be another patient");
		}
		if (!isRegistered(self)) {
			throw new Refusal.NotFound("patient", self.patientId());
		}
		if (!isRegistered(other)) {
			throw new Refusal.Invalid("patientId", "There is no such patient.");
		}
		pairs.decide(self, other, said.decision().name(),
				said.reason() == null ? null : CleanText.of(said.reason(), "reason", LONGEST));
		return database.sql(PAIR).param("one", self.patientId()).param("other", other.patientId())
				.query(Worklist::view).single();
	}

	private boolean isRegistered(PatientId patient) {
		return database.sql(REGISTERED).param("id", patient.patientId()).query(Integer.class).single() > 0;
	}

	private static DuplicateView view(ResultSet row, int number) throws SQLException {
		var grade = row.getString("grade");
		return new DuplicateView(row.getObject("duplicate_id", UUID.class),
				List.of(row.getObject("patient_id", UUID.class), row.getObject("other_patient_id", UUID.class)),
				grade == null ? null : Grade.valueOf(grade), List.of((String[]) row.getArray("reasons").getArray()),
				DuplicateStatus.valueOf(row.getString("status")), row.getObject("found_at", OffsetDateTime.class),
				row.getObject("decided_at", OffsetDateTime.class), row.getString("decided_by"),
				row.getString("decision_reason"));
	}
}
