package procedures.performed;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.codes.CodesAwaited;
import procedures.codes.KnownCodes;

/**
 * The acts that were let in with a code that did not stand. When codes are loaded they are looked at again, and
 * those whose codes stand by now are told anew: their charges wait no more.
 */
@Component
class ActsAwaitingCodes implements CodesAwaited {

	/** Many enough to be quick, few enough for one transaction. */
	private static final int AT_ONCE = 500;

	private static final String FAULTY = "jsonb_path_exists(diagnoses, '$[*].fault ? (@ != null)')";

	/** Waits for what is in force on its day by now. */
	private static final String KNOWN_NOW = """
			from procedures.procedure act
			where (code_fault is not null or %s) and status <> 'entered-in-error' and exists (
				select from (select act.code_system as system, act.code where act.code_fault is not null
					union all select faulty ->> 'system', faulty ->> 'code' from jsonb_array_elements(diagnoses) faulty
					where faulty ->> 'fault' is not null) awaited
				join procedures.code using (system, code)
				where use = 'code' and act.service_date between effective_from and effective_to)
			""".formatted(FAULTY);

	private final Procedures procedures;
	private final Recording recording;
	private final KnownCodes codes;
	private final JdbcClient jdbc;

	ActsAwaitingCodes(Procedures procedures, Recording recording, KnownCodes codes, JdbcClient jdbc) {
		this.procedures = procedures;
		this.recording = recording;
		this.codes = codes;
		this.jdbc = jdbc;
	}

	@Override
	@Transactional
	public LookedAgain lookAgain() {
		var found = jdbc
				.sql("select procedure_id " + KNOWN_NOW + " order by procedure_id limit :most for update skip locked")
				.param("most", AT_ONCE).query(UUID.class).list();
		found.forEach(this::recode);
		return new LookedAgain(found.size(), jdbc.sql("select count(*) " + KNOWN_NOW).query(Long.class).single());
	}

	private void recode(UUID id) {
		var procedure = procedures.findById(new ProcedureId(id)).orElseThrow();
		var before = procedure.act().allotment();
		procedure.recode(codes.lookAgain(procedure.act().facts(), procedure.act().serviceDate()));
		recording.write(procedure, before);
	}
}
