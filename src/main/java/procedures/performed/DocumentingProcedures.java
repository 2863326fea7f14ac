package procedures.performed;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.codes.KnownCodes;
import procedures.encounters.Visits;
import procedures.facts.Facts;
import procedures.identifiers.GivenIdentifier;
import procedures.identifiers.Identifiers;
import procedures.roster.PatientId;

/** A clinician documents an act that began. */
@Component
class DocumentingProcedures {

	private final Procedures procedures;
	private final Visits visits;
	private final Identifiers identifiers;
	private final KnownCodes codes;
	private final Clock clock;

	DocumentingProcedures(Procedures procedures, Visits visits, Identifiers identifiers,
			KnownCodes codes, Clock clock) {
		this.procedures = procedures;
		this.visits = visits;
		this.identifiers = identifiers;
		this.codes = codes;
		this.clock = clock;
	}

	@Transactional
	ProcedureView document(PatientId patient, Facts facts, List<GivenIdentifier> given) {
		var facility = visits.facility(patient, facts.encounterId());
		var known = codes.expect(facts, facts.period().firstDay(facility));
		var procedure = new Procedure(patient, known, facility, clock.instant());
		var names = identifiers.take(procedure.getId().procedureId(), given);
		return ProcedureView.of(procedures.saveAndFlush(procedure), names);
	}
}
