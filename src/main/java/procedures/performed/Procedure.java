package procedures.performed;

import concord.refusal.Refusal;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jmolecules.ddd.types.AggregateRoot;
import outbox.TimeOrderedIds;
import outbox.Versioned;
import procedures.course.Move;
import procedures.course.NotDoneReason;
import procedures.course.Stoppage;
import procedures.events.ProcedureAmended;
import procedures.events.ProcedureCompleted;
import procedures.events.ProcedureCosigned;
import procedures.events.ProcedureEnteredInError;
import procedures.events.ProcedureHeld;
import procedures.events.ProcedureNotDone;
import procedures.events.ProcedurePlanned;
import procedures.events.ProcedureRestated;
import procedures.events.ProcedureResumed;
import procedures.events.ProcedureStarted;
import procedures.events.ProcedureStopped;
import procedures.facts.Facts;
import procedures.roster.PatientId;

/**
 * An act on a patient: planned, or documented when it begins; completed or stopped, and from then on charged
 * or explained; or not done at all.
 * <p>
 * A record that turns out wrong is amended: a new version with all facts as they are now; what is over stays
 * so, and what was cosigned must be signed anew. A record of what never happened is entered in error, for
 * good. A reader that lost its picture of an act has it restated. Every version tells the service date, the
 * facility's local date of the start: writing about an act later does not move it.
 */
@Entity
@Table(schema = "procedures", name = "procedure")
class Procedure extends Versioned implements AggregateRoot<Procedure, ProcedureId> {

	@EmbeddedId
	private ProcedureId id;

	@Embedded
	private PatientId patientId;

	@Embedded
	private ActRecord act;

	@SuppressWarnings("NullAway.Init")
	protected Procedure() {
	}

	private Procedure(PatientId patientId, ActRecord act) {
		this.id = new ProcedureId(TimeOrderedIds.next());
		this.patientId = patientId;
		this.act = act;
	}

	static Procedure planned(PatientId patient, Facts facts, ZoneId facility, Documented documented) {
		var it = new Procedure(patient, ActRecord.planned(facts, facility, documented));
		it.publish(new ProcedurePlanned(it.id(), it.nextVersion(), it.patient(), it.act.told()));
		return it;
	}

	static Procedure begun(PatientId patient, Facts facts, ZoneId facility, Documented documented) {
		var it = new Procedure(patient, ActRecord.begun(facts, facility, documented));
		it.publish(new ProcedureStarted(it.id(), it.nextVersion(), it.patient(), it.act.told()));
		return it;
	}

	/** @param known the facts, with the faults of their codes on the day it began */
	void start(Facts known, OffsetDateTime start, ZoneId facility, Instant now) {
		act = act.started(known, start, facility, now);
		publish(new ProcedureStarted(id(), nextVersion(), patient(), act.told()));
	}

	void hold(OffsetDateTime at, String reason, Instant now) {
		act = act.held(at, reason, now);
		publish(new ProcedureHeld(id(), nextVersion(), patient(), act.told(), reason));
	}

	void resume(OffsetDateTime at, Instant now) {
		act = act.resumed(at, now);
		publish(new ProcedureResumed(id(), nextVersion(), patient(), act.told()));
	}

	void complete(OffsetDateTime end, Instant now) {
		act = act.completed(end, now);
		publish(new ProcedureCompleted(id(), nextVersion(), patient(), act.told()));
	}

	void stop(OffsetDateTime end, Stoppage when, String reason, Instant now) {
		act = act.stopped(end, when, reason, now);
		publish(new ProcedureStopped(id(), nextVersion(), patient(), act.told(), reason));
	}

	void leaveUndone(NotDoneReason why) {
		act = act.running(act.course().notDone(why));
		publish(new ProcedureNotDone(id(), nextVersion(), patient(), act.told(), why.code));
	}

	/** A second practitioner signs. Until then billing waits. */
	void cosign(String practitioner, Instant now) {
		act = act.cosigned(practitioner, now);
		publish(new ProcedureCosigned(id(), nextVersion(), patient(), act.status().code, act.told(), practitioner));
	}

	void amend(PatientId patient, Facts corrected, ZoneId facility, String reason, Instant now) {
		var amended = act.amended(corrected, facility, now);
		expectSamePatient(patient);
		act = amended;
		publish(new ProcedureAmended(id(), nextVersion(), patient(), act.status().code, act.told(), reason));
	}

	/** Nothing but the day is another, by the facility it really was in: what was signed stays signed. */
	void redate(Facts known, ZoneId facility, String reason) {
		act = act.redated(known, facility);
		publish(new ProcedureAmended(id(), nextVersion(), patient(), act.status().code, act.told(), reason));
	}

	void enterInError(String reason) {
		act = act.running(act.course().enteredInError(reason));
		publish(new ProcedureEnteredInError(id(), nextVersion(), patient(), reason));
	}

	/** Says everything once more, whatever the state: a repair for readers. */
	void restate() {
		act = act.running(act.course().after(Move.RESTATE));
		publish(new ProcedureRestated(id(), nextVersion(), patient(), act.status().code, act.told()));
	}

	/** Says everything once more, where a code that was not known when it was documented is known by now. */
	void recode(Facts known) {
		act = act.recoded(known);
		restate();
	}

	private void expectSamePatient(PatientId patient) {
		if (!patientId.equals(patient)) {
			throw new Refusal.Invalid("patientId", "An act stays with its patient. Documented on the wrong one, "
					+ "it is entered in error and documented anew.");
		}
	}

	private UUID id() {
		return id.procedureId();
	}

	private UUID patient() {
		return patientId.patientId();
	}

	@Override
	public ProcedureId getId() {
		return id;
	}

	PatientId patientId() {
		return patientId;
	}

	ActRecord act() {
		return act;
	}
}
