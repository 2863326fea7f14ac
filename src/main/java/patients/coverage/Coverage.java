package patients.coverage;

import concord.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jmolecules.ddd.types.AggregateRoot;
import outbox.TimeOrderedIds;
import outbox.Versioned;
import patients.events.CoverageCorrected;
import patients.events.CoverageEnded;
import patients.events.CoverageStarted;
import patients.identity.PatientId;

/**
 * A payer stands in for a patient from a day on, until it ends. May be corrected at any time; found to have
 * been entered in error it is no coverage any more, and stays so. On any day a patient has at most one of
 * each rank.
 */
@Entity
@Table(schema = "patients", name = "coverage")
class Coverage extends Versioned implements AggregateRoot<Coverage, CoverageId> {

	@EmbeddedId
	private CoverageId id;

	@Embedded
	private PatientId patientId;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private CoverageStatus status;

	@Embedded
	private Terms terms;

	@SuppressWarnings("NullAway.Init")
	protected Coverage() {
	}

	Coverage(PatientId patientId, Terms terms) {
		this.id = new CoverageId(TimeOrderedIds.next());
		this.patientId = patientId;
		this.status = CoverageStatus.ACTIVE;
		this.terms = terms;
		publish(new CoverageStarted(id.coverageId(), nextVersion(), patientId.patientId(), terms.payer().code(),
				terms.payer().name(), terms.memberNumber(), terms.rank(), terms.days().start(), terms.days().end(),
				terms.membership().said()));
	}

	/** To end it is to correct nothing but its end. What changes nothing happened not. */
	void correct(Terms corrected) {
		expectActive();
		var before = terms;
		if (corrected.equals(before)) {
			return;
		}
		this.terms = corrected;
		if (corrected.isEndOf(before)) {
			publish(ended(false));
		}
		else {
			publish(corrected());
		}
	}

	/** It never was: nobody was covered by it on any day. */
	void withdraw() {
		expectActive();
		this.status = CoverageStatus.ENTERED_IN_ERROR;
		publish(ended(true));
	}

	private void expectActive() {
		if (status != CoverageStatus.ACTIVE) {
			throw new Refusal.NotAllowed("This coverage was entered in error; record a new one.");
		}
	}

	private CoverageCorrected corrected() {
		return new CoverageCorrected(id.coverageId(), nextVersion(), patientId.patientId(), terms.payer().code(),
				terms.payer().name(), terms.memberNumber(), terms.rank(), terms.days().start(), terms.days().end(),
				terms.membership().said());
	}

	private CoverageEnded ended(boolean inError) {
		return new CoverageEnded(id.coverageId(), nextVersion(), patientId.patientId(), terms.payer().code(),
				terms.payer().name(), terms.memberNumber(), terms.rank(), terms.days().start(), terms.days().end(),
				inError, terms.membership().said());
	}

	@Override
	public CoverageId getId() {
		return id;
	}

	Terms terms() {
		return terms;
	}
}
