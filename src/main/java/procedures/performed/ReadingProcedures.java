package procedures.performed;

import concord.refusal.Refusal;
import concord.web.Page;
import concord.web.PageRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.identifiers.Identifiers;

/** Shows one act, or those of a visit or of a patient in the order they were documented. */
@Component
class ReadingProcedures {

	private static final UUID BEFORE_ALL = new UUID(0, 0);

	private static final String LIST = """
			select procedure_id, patient_id, encounter_id, status, code_system, code, code_display,
				quantity, unit, started_at, started_offset, ended_at, ended_offset, service_date, version
			from procedures.procedure
			where %s and procedure_id > :after
			order by procedure_id
			limit :rows""";

	private static final String OF_ENCOUNTER = LIST.formatted(
			"encounter_id = :encounterId and (:patientId::uuid is null "
					+ "or patient_id = any(procedures.records_of(:patientId)))");

	private static final String OF_PATIENT = LIST.formatted("patient_id = any(procedures.records_of(:patientId))");

	private final Procedures procedures;
	private final Identifiers identifiers;
	private final JdbcClient jdbc;

	ReadingProcedures(Procedures procedures, Identifiers identifiers, JdbcClient jdbc) {
		this.procedures = procedures;
		this.identifiers = identifiers;
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	ProcedureView read(ProcedureId id) {
		return procedures.findById(id).map(this::view)
				.orElseThrow(() -> new Refusal.NotFound("procedure", id.procedureId()));
	}

	/** As it is now, in the transaction under way. */
	ProcedureView view(Procedure procedure) {
		return ProcedureView.of(procedure, identifiers.of(procedure.getId().procedureId()));
	}

	@Transactional(readOnly = true)
	Page<ListedProcedure> list(@Nullable UUID encounterId, @Nullable UUID patientId, PageRequest page) {
		if (encounterId == null && patientId == null) {
			throw new Refusal.Invalid("encounterId", "Say of which encounter, or of which patientId.");
		}
		var found = jdbc.sql(encounterId == null ? OF_PATIENT : OF_ENCOUNTER).param("encounterId", encounterId)
				.param("patientId", patientId).param("after", after(page)).param("rows", page.rows())
				.query(ListedProcedure::of).list();
		return Page.of(found, page, last -> last.id().toString());
	}

	private static UUID after(PageRequest page) {
		try {
			return page.after() == null ? BEFORE_ALL : UUID.fromString(page.after());
		}
		catch (IllegalArgumentException e) {
			throw PageRequest.noCursor();
		}
	}
}
