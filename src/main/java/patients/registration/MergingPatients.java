package patients.registration;

import concord.refusal.Refusal;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import patients.identity.PatientId;
import patients.merging.MergeConditions;

/**
 * Two records of one person become one, or two again. Nothing is moved: the one says that the other goes on in
 * its place, and whoever asks for it is answered with that other.
 */
@Component
class MergingPatients {

	private final MergeConditions conditions;
	private final Patients patients;
	private final Keeping keeping;
	private final ReadingPatients reading;
	private final Clock clock;

	MergingPatients(MergeConditions conditions, Patients patients, Keeping keeping, ReadingPatients reading,
			Clock clock) {
		this.conditions = conditions;
		this.patients = patients;
		this.keeping = keeping;
		this.reading = reading;
		this.clock = clock;
	}

	/** The surviving record, as it is now. */
	@Transactional
	public PatientView merge(PatientId subsumed, PatientId survivor) {
		conditions.expect(subsumed, survivor);
		var record = found(subsumed);
		keeping.keep(record, () -> record.foldInto(survivor, clock.instant()));
		return reading.shown(survivor);
	}

	/** The restored record. */
	@Transactional
	public PatientView unmerge(PatientId subsumed) {
		conditions.hold(subsumed);
		var record = found(subsumed);
		return keeping.keep(record, () -> record.restore(clock.instant()));
	}

	private Patient found(PatientId id) {
		return patients.findById(id).orElseThrow(() -> new Refusal.NotFound("patient", id.patientId()));
	}
}
