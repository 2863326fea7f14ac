package procedures.performed;

import concord.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import outbox.TimeOrderedIds;
import outbox.Versioned;
import procedures.events.BillableFacts;
import procedures.events.ProcedureAmended;
import procedures.events.ProcedureCompleted;
import procedures.events.ProcedureEnteredInError;
import procedures.events.ProcedureRestated;
import procedures.events.ProcedureStarted;
import procedures.facts.Facts;
import procedures.roster.PatientId;

/**
 * An act on a patient: documented when it begins, completed when it was performed, and from then on billable.
 * <p>
 * A record that turns out wrong is amended, before and after completion: a new version with all facts as they
 * are now; a completed act stays completed. A record of what never happened is entered in error, for good. A
 * reader that lost its picture of an act has it restated. Every version tells the service date, the
 * facility's local date of the start: writing about an act later does not move it.
 */
@Entity
@Table(schema = "procedures", name = "procedure")
class Procedure extends Versioned implements AggregateRoot<Procedure, ProcedureId> {

	@EmbeddedId
	private ProcedureId id;

	@Embedded
	private PatientId patientId;

	@Enumerated(EnumType.STRING)
	private ProcedureStatus status;

	/** Why it was entered in error; other reasons stand with their versions in the log. */
	private @Nullable String statusReason;

	@Embedded
	private Facts facts;

	@Column(nullable = false)
	private LocalDate serviceDate;

	@SuppressWarnings("NullAway.Init")
	protected Procedure() {
	}

	/** @param facility the zone whose calendar gives the service date */
	Procedure(PatientId patientId, Facts facts, ZoneId facility, Instant now) {
		facts.period().expectPast(now);
		expectNoEnd(facts);
		this.id = new ProcedureId(TimeOrderedIds.next());
		this.patientId = patientId;
		this.status = ProcedureStatus.IN_PROGRESS;
		this.facts = facts;
		this.serviceDate = facts.period().firstDay(facility);
		publish(new ProcedureStarted(id.procedureId(), nextVersion(), patientId.patientId(), told()));
	}

	void complete(OffsetDateTime end, Instant now) {
		var next = status.after(Move.COMPLETE);
		var period = facts.period().until(end);
		period.expectPast(now);
		status = next;
		facts = facts.during(period);
		publish(new ProcedureCompleted(id.procedureId(), nextVersion(), patientId.patientId(), told()));
	}

	/** Corrects the record. A completed act keeps its end where the corrected facts say none. */
	void amend(PatientId patient, Facts corrected, ZoneId facility, String reason, Instant now) {
		var next = status.after(Move.AMEND);
		expectSamePatient(patient);
		var whole = next == ProcedureStatus.COMPLETED ? ended(corrected) : corrected;
		whole.period().expectPast(now);
		if (next == ProcedureStatus.IN_PROGRESS) {
			expectNoEnd(whole);
		}
		facts = whole;
		serviceDate = whole.period().firstDay(facility);
		publish(new ProcedureAmended(id.procedureId(), nextVersion(), patientId.patientId(), next.code, told(),
				reason));
	}

	void enterInError(String reason) {
		status = status.after(Move.ENTER_IN_ERROR);
		statusReason = reason;
		publish(new ProcedureEnteredInError(id.procedureId(), nextVersion(), patientId.patientId(), reason));
	}

	/** Says everything once more, whatever the state: a repair for readers. */
	void restate() {
		status = status.after(Move.RESTATE);
		publish(new ProcedureRestated(id.procedureId(), nextVersion(), patientId.patientId(), status.code,
				told()));
	}

	/** Says everything once more, where a code that was not known when it was documented is known by now. */
	void recode(Facts known) {
		facts = known;
		restate();
	}

	private BillableFacts told() {
		return facts.told(serviceDate);
	}

	private Facts ended(Facts corrected) {
		return corrected.period().end() != null ? corrected
				: corrected.during(corrected.period().until(facts.period().end()));
	}

	private void expectSamePatient(PatientId patient) {
		if (!patientId.equals(patient)) {
			throw new Refusal.Invalid("patientId", "An act stays with its patient. Documented on the wrong one, "
					+ "it is entered in error and documented anew.");
		}
	}

	private static void expectNoEnd(Facts facts) {
		if (facts.period().end() != null) {
			throw new Refusal.Invalid("end", "An act in progress has no end yet: complete it.");
		}
	}

	@Override
	public ProcedureId getId() {
		return id;
	}

	PatientId patientId() {
		return patientId;
	}

	ProcedureStatus status() {
		return status;
	}

	@Nullable String statusReason() {
		return statusReason;
	}

	Facts facts() {
		return facts;
	}

	LocalDate serviceDate() {
		return serviceDate;
	}
}
