package patients.restriction;

import concord.web.Page;
import concord.web.PageRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import outbox.TimeOrderedIds;
import patients.identity.PatientId;

/** The pane before a restricted record: broken with a reason, and that is kept. */
@Component
class Glass {

	private static final String BREAK = """
			insert into patients.broken_glass (broken_id, patient_id, broken_at, broken_by, reason, asked)
			values (:id, :patient, :now, :by, :reason, :asked)
			""";

	private static final String BROKEN = """
			select broken_id as id, broken_at as at, broken_by as by, reason, asked from patients.broken_glass
			where patient_id = any(patients.records_of(:patient)) and (:after::uuid is null or broken_id > :after::uuid)
			order by broken_id limit :rows
			""";

	private final JdbcClient database;
	private final Clock clock;

	Glass(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	@Transactional
	public void breakIt(PatientId patient, String by, String reason, String asked) {
		database.sql(BREAK).param("id", TimeOrderedIds.next()).param("patient", patient.patientId())
				.param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("by", by).param("reason", reason)
				.param("asked", asked).update();
	}

	@Transactional(readOnly = true)
	public Page<BrokenGlassView> broken(PatientId patient, PageRequest page) {
		var found = database.sql(BROKEN).param("patient", patient.patientId()).param("after", page.afterId())
				.param("rows", page.rows()).query(BrokenGlassView.class).list();
		return Page.of(found, page, it -> it.id().toString());
	}
}
