package procedures.performed;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.codes.KnownCodes;
import procedures.encounters.EndedVisits;
import procedures.encounters.Visits;
import procedures.identifiers.Identifiers;
import procedures.orders.Fulfilment;
import procedures.performers.KnownPerformers;
import procedures.supplies.use.Allotment;
import procedures.supplies.use.NamingSupplies;

/** A clinician documents an act that began, or plans one. */
@Component
class DocumentingProcedures {

	private final Recording recording;
	private final Visits visits;
	private final EndedVisits ended;
	private final NamingSupplies supplies;
	private final Identifiers identifiers;
	private final KnownCodes codes;
	private final KnownPerformers performers;
	private final Fulfilment fulfilment;
	private final Clock clock;

	DocumentingProcedures(Recording recording, Visits visits, EndedVisits ended, NamingSupplies supplies,
			Identifiers identifiers, KnownCodes codes, KnownPerformers performers, Fulfilment fulfilment, Clock clock) {
		this.recording = recording;
		this.visits = visits;
		this.ended = ended;
		this.supplies = supplies;
		this.identifiers = identifiers;
		this.codes = codes;
		this.performers = performers;
		this.fulfilment = fulfilment;
		this.clock = clock;
	}

	@Transactional
	ProcedureView document(ActBody.Documented body) {
		var said = body.facts().using(supplies.named(body.supplies()));
		var facility = visits.facility(body.patient(), said.encounterId());
		var day = said.period().firstDay(facility);
		var facts = codes.expect(said, day);
		performers.expect(facts, day);
		var documented = new Documented(clock.instant().truncatedTo(ChronoUnit.MICROS),
				ended.over(facts.encounterId()));
		var procedure = body.planned() ? Procedure.planned(body.patient(), facts, facility, documented)
				: Procedure.begun(body.patient(), facts, facility, documented);
		var names = identifiers.take(procedure.getId().procedureId(), body.given());
		var written = recording.write(procedure, Allotment.NONE);
		fulfilment.by(procedure.getId().procedureId(), body.patient(), body.basedOn());
		return ProcedureView.of(written, names);
	}
}
