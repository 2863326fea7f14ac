package patients.coverage;

import concord.refusal.Refusal;
import concord.web.IfMatch;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import patients.identity.PatientId;

/** A payer comes in, is corrected, or goes. */
@Component
class RecordingCoverages {

	private final Coverages coverages;
	private final ReadingCoverages reading;

	RecordingCoverages(Coverages coverages, ReadingCoverages reading) {
		this.coverages = coverages;
		this.reading = reading;
	}

	@Transactional
	public CoverageView start(PatientId patient, CoverageBody said) {
		reading.expectRegistered(patient);
		if (said.withdraws()) {
			throw new Refusal.Invalid("status", "must not be entered-in-error from the start");
		}
		return reading.read(coverages.saveAndFlush(new Coverage(patient, said.terms())).getId());
	}

	@Transactional
	public CoverageView correct(CoverageId id, IfMatch seen, CoverageBody said) {
		var coverage = coverages.findById(id)
				.orElseThrow(() -> new Refusal.NotFound("coverage", id.coverageId()));
		seen.check(coverage.version());
		if (said.withdraws()) {
			coverage.withdraw();
		}
		else {
			coverage.correct(said.terms());
		}
		coverages.saveAndFlush(coverage);
		return reading.read(id);
	}
}
