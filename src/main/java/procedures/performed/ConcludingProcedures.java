package procedures.performed;

import concord.refusal.Refusal;
import concord.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.codes.KnownCodes;
import procedures.course.ProcedureStatus;
import procedures.encounters.Period;
import procedures.encounters.Visits;
import procedures.history.Authors;
import procedures.identifiers.Identifiers;
import procedures.orders.CompletingOrders;
import procedures.performed.MoveBody.Start;
import procedures.performers.KnownPerformers;
import procedures.supplies.use.NamingSupplies;

/**
 * What is asked of a recorded act: the moves of its course, and amendments. Of several who ask on the same
 * version, one is heard and the others are told it is stale.
 */
@Component
class ConcludingProcedures {

	private final Procedures procedures;
	private final Recording recording;
	private final Visits visits;
	private final NamingSupplies supplies;
	private final Identifiers identifiers;
	private final ReadingProcedures reading;
	private final KnownCodes codes;
	private final KnownPerformers performers;
	private final Authors authors;
	private final CompletingOrders orders;
	private final Clock clock;

	ConcludingProcedures(Procedures procedures, Recording recording, Visits visits, NamingSupplies supplies,
			Identifiers identifiers, ReadingProcedures reading, KnownCodes codes, KnownPerformers performers,
			Authors authors, CompletingOrders orders, Clock clock) {
		this.procedures = procedures;
		this.recording = recording;
		this.visits = visits;
		this.supplies = supplies;
		this.identifiers = identifiers;
		this.reading = reading;
		this.codes = codes;
		this.performers = performers;
		this.authors = authors;
		this.orders = orders;
		this.clock = clock;
	}

	/** A move that needs nothing but what its caller says. */
	@Transactional
	ProcedureView move(ProcedureId id, IfMatch seen, BiConsumer<Procedure, Instant> command) {
		var procedure = procedures.findById(id)
				.orElseThrow(() -> new Refusal.NotFound("procedure", id.procedureId()));
		seen.check(procedure.version());
		var before = procedure.act().allotment();
		var performed = procedure.act().status().over();
		command.accept(procedure, clock.instant());
		var written = recording.write(procedure, before);
		if (written.act().status() == ProcedureStatus.COMPLETED) {
			orders.after(id.procedureId());
		}
		if (performed && written.act().status() == ProcedureStatus.ENTERED_IN_ERROR) {
			orders.without(id.procedureId());
		}
		return reading.view(written);
	}

	/** It may begin on another day than was planned: whether its codes stand is asked for that day. */
	@Transactional
	ProcedureView start(ProcedureId id, IfMatch seen, Start body) {
		return move(id, seen, (procedure, now) -> {
			var planned = procedure.act().facts();
			var facility = visits.facility(procedure.patientId(), planned.encounterId());
			var day = Period.since(body.start()).firstDay(facility);
			performers.expect(planned, day);
			procedure.start(codes.lookAgain(planned, day), body.start(), facility, now);
		});
	}

	/** By who may, and neither performed it nor wrote it down. */
	@Transactional
	ProcedureView cosign(ProcedureId id, IfMatch seen, String practitioner) {
		return move(id, seen, (procedure, now) -> {
			var facts = procedure.act().facts();
			procedure.cosign(practitioner, now);
			performers.expectCosigner(facts, practitioner, LocalDate.ofInstant(now, visits.zone(facts.encounterId())));
			authors.expectAnother(id.procedureId());
		});
	}

	@Transactional
	ProcedureView amend(ProcedureId id, IfMatch seen, ActBody.Amended body) {
		return move(id, seen, (procedure, now) -> {
			var said = body.facts().using(supplies.named(body.supplies()));
			var facility = visits.facility(body.patient(), said.encounterId());
			var day = said.period().firstDay(facility);
			var facts = codes.expect(said, day);
			performers.expect(facts, day);
			procedure.amend(body.patient(), facts, facility, body.reason(), now);
			identifiers.take(id.procedureId(), body.given());
		});
	}
}
