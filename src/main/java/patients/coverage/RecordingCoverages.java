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
	private final Ranks ranks;

	RecordingCoverages(Coverages coverages, ReadingCoverages reading, NamingPayers payers, History history,
			Survivors survivors, Ranks ranks) {
		this.coverages = coverages;
		this.reading = reading;
		this.payers = payers;
		this.history = history;
		this.survivors = survivors;
		this.ranks = ranks;
	}

	@Transactional
	public CoverageView start(PatientId asked, CoverageBody said) {
		reading.expectRegistered(asked);
		if (said.withdraws()) {
			throw new Refusal.Invalid("status", "must not be entered-in-error from the start");
		}
		var terms = payers.terms(said, null);
		ranks.hold(asked);
		ranks.expectFree(asked, terms, null);
		var patient = survivors.of(asked);
		var started = reading.read(coverages.saveAndFlush(new Coverage(patient, terms)).getId());
		history.note(started.id(), started.version(), patient, null, started);
		return started;
	}

	@Transactional
	public CoverageView correct(CoverageId id, IfMatch seen, CoverageBody said) {
		var coverage = coverages.findById(id)
				.orElseThrow(() -> new Refusal.NotFound("coverage", id.coverageId()));
		seen.check(coverage.version());
		var before = reading.read(id);
		var patient = new PatientId(before.patientId());
		ranks.hold(patient);
		if (said.withdraws()) {
			coverage.withdraw();
		}
		else {
			var terms = payers.terms(said, coverage.terms());
			coverage.correct(terms);
			ranks.expectFree(patient, terms, id);
		}
		coverages.saveAndFlush(coverage);
		var after = reading.read(id);
		if (after.version() > before.version()) {
			history.note(after.id(), after.version(), patient, before, after);
		}
		return after;
	}
}
