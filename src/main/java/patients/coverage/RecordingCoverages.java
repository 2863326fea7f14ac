package patients.coverage;

import concord.refusal.Refusal;
import concord.web.IfMatch;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import patients.history.History;
import patients.identity.PatientId;
import patients.identity.Survivors;

/** A payer comes in, is corrected, or goes. */
@Component
class RecordingCoverages {

	private final Coverages coverages;
	private final ReadingCoverages reading;
	private final NamingPayers payers;
	private final History history;
	private final Survivors survivors;

	RecordingCoverages(Coverages coverages, ReadingCoverages reading, NamingPayers payers, History history,
			Survivors survivors) {
		this.coverages = coverages;
		this.reading = reading;
		this.payers = payers;
		this.history = history;
		this.survivors = survivors;
	}

	@Transactional
	public CoverageView start(PatientId asked, CoverageBody said) {
		reading.expectRegistered(asked);
		var patient = survivors.of(asked);
		if (said.withdraws()) {
			throw new Refusal.Invalid("status", "must not be entered-in-error from the start");
		}
		var started = reading.read(coverages.saveAndFlush(new Coverage(patient, payers.terms(said, null))).getId());
		history.note(started.id(), started.version(), patient, null, started);
		return started;
	}

	@Transactional
	public CoverageView correct(CoverageId id, IfMatch seen, CoverageBody said) {
		var coverage = coverages.findById(id)
				.orElseThrow(() -> new Refusal.NotFound("coverage", id.coverageId()));
		seen.check(coverage.version());
		var before = reading.read(id);
		if (said.withdraws()) {
			coverage.withdraw();
		}
		else {
			coverage.correct(payers.terms(said, coverage.terms()));
		}
		coverages.saveAndFlush(coverage);
		var after = reading.read(id);
		if (after.version() > before.version()) {
			history.note(after.id(), after.version(), new PatientId(after.patientId()), before, after);
		}
		return after;
	}
}
