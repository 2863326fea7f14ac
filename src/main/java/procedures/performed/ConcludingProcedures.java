package procedures.performed;

import concord.refusal.Refusal;
import concord.web.IfMatch;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.codes.KnownCodes;
import procedures.encounters.Visits;
import procedures.facts.Facts;
import procedures.identifiers.GivenIdentifier;
import procedures.identifiers.Identifiers;
import procedures.roster.PatientId;

/**
 * What is asked of a documented act: complete it, amend it, enter it in error, restate it. Of several who ask
 * on the same version, one is heard and the others are told it is stale.
 */
@Component
class ConcludingProcedures {

	private final Procedures procedures;
	private final Visits visits;
	private final Identifiers identifiers;
	private final ReadingProcedures reading;
	private final KnownCodes codes;
	private final Clock clock;

	ConcludingProcedures(Procedures procedures, Visits visits, Identifiers identifiers,
			ReadingProcedures reading, KnownCodes codes, Clock clock) {
		this.procedures = procedures;
		this.visits = visits;
		this.identifiers = identifiers;
		this.reading = reading;
		this.codes = codes;
		this.clock = clock;
	}

	@Transactional
	ProcedureView complete(ProcedureId id, IfMatch seen, OffsetDateTime end) {
		return change(id, seen, procedure -> procedure.complete(end, clock.instant()));
	}

	@Transactional
	ProcedureView amend(ProcedureId id, IfMatch seen, PatientId patient, Facts facts,
			List<GivenIdentifier> given, String reason) {
		return change(id, seen, procedure -> {
			var facility = visits.facility(patient, facts.encounterId());
			var known = codes.expect(facts, facts.period().firstDay(facility));
			procedure.amend(patient, known, facility, reason, clock.instant());
			identifiers.take(id.procedureId(), given);
		});
	}

	@Transactional
	ProcedureView enterInError(ProcedureId id, IfMatch seen, String reason) {
		return change(id, seen, procedure -> procedure.enterInError(reason));
	}

	@Transactional
	ProcedureView restate(ProcedureId id, IfMatch seen) {
		return change(id, seen, Procedure::restate);
	}

	private ProcedureView change(ProcedureId id, IfMatch seen, Consumer<Procedure> command) {
		var procedure = procedures.findById(id)
				.orElseThrow(() -> new Refusal.NotFound("procedure", id.procedureId()));
		seen.check(procedure.version());
		command.accept(procedure);
		return reading.view(procedures.saveAndFlush(procedure));
	}
}
