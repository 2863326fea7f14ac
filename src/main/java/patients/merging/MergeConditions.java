package patients.merging;

import concord.refusal.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import patients.identity.PatientId;

/**
 * What must be so before a record is folded into another. Nothing is decided in silence: where the two
 * contradict each other, a person puts one of them right first. Both records are held until the transaction
 * ends, in one order for everybody, so nobody waits in a circle.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MergeConditions {

	private static final String HOLD = """
			select patient_id, merged_into from patients.patient where patient_id = any(:records::uuid[])
			order by patient_id for update
			""";

	private static final String HOLD_PERSON = """
			select patient_id from patients.patient where patient_id = any(patients.records_of(:record))
			order by patient_id for update
			""";

	private static final String NOT_SAME = """
			select exists (select from patients.duplicate where status = 'NOT_SAME' and (
				patient_id = any(patients.records_of(:one)) and other_patient_id = any(patients.records_of(:other))
				or patient_id = any(patients.records_of(:other)) and other_patient_id = any(patients.records_of(:one))))
			""";

	private static final String DEAD_OTHERWISE = """
			select subsumed.deceased and (subsumed.deceased_on, subsumed.deceased_precision, subsumed.deceased)
				is distinct from (survivor.deceased_on, survivor.deceased_precision, survivor.deceased)
			from patients.patient subsumed, patients.patient survivor
			where subsumed.patient_id = :one and survivor.patient_id = :other
			""";

	private static final String COVERED_TWICE = """
			select exists (select from patients.coverage a join patients.coverage b on a.rank = b.rank
				and daterange(a.starts_on, a.ends_on, '[]') && daterange(b.starts_on, b.ends_on, '[]')
			where a.status = 'ACTIVE' and b.status = 'ACTIVE' and a.patient_id = any(patients.records_of(:one))
				and b.patient_id = any(patients.records_of(:other)))
			""";

	private record Held(UUID patientId, @Nullable UUID mergedInto) {
	}

	private final JdbcClient database;

	MergeConditions(JdbcClient database) {
		this.database = database;
	}

	/** Nobody else decides about the record until the transaction ends. */
	public void hold(PatientId record) {
		if (held(record).isEmpty()) {
			throw new Refusal.NotFound("patient", record.patientId());
		}
	}

	/**
	 * Nobody merges, restores or holds any record of the person until the transaction ends. What became one while this
	 * waited is held then.
	 */
	public void holdPerson(PatientId record) {
		List<UUID> held;
		List<UUID> all = List.of();
		do {
			held = all;
			all = database.sql(HOLD_PERSON).param("record", record.patientId()).query(UUID.class).list();
		}
		while (!held.containsAll(all));
	}

	/** Holds both, and refuses where the one may not be folded into the other. */
	public void expect(PatientId subsumed, PatientId survivor) {
		if (subsumed.equals(survivor)) {
			throw new Refusal.Invalid("survivorId", "must be another record");
		}
		var held = held(subsumed, survivor);
		expectStanding(find(held, survivor, new Refusal.Invalid("survivorId", "There is no such patient.")),
				"The surviving record was itself merged; merge into the one that replaced it.");
		expectStanding(find(held, subsumed, new Refusal.NotFound("patient", subsumed.patientId())),
				"This record was merged already.");
		refuseIf(NOT_SAME, subsumed, survivor,
				"It was decided that these are two persons. Take that back first: the pair is open then.");
		refuseIf(DEAD_OTHERWISE, subsumed, survivor,
				"The surviving record does not tell the same of the person's death. Record it there first.");
		refuseIf(COVERED_TWICE, subsumed, survivor,
				"Coverages of one rank overlap. Correct or end one of them first.");
	}

	private List<Held> held(PatientId... records) {
		var ids = List.of(records).stream().map(it -> it.patientId().toString()).toArray(String[]::new);
		return database.sql(HOLD).param("records", ids).query(Held.class).list();
	}

	private static Held find(List<Held> held, PatientId record, Refusal missing) {
		return held.stream().filter(it -> it.patientId().equals(record.patientId())).findFirst()
				.orElseThrow(() -> missing);
	}

	private static void expectStanding(Held record, String otherwise) {
		if (record.mergedInto() != null) {
			throw new Refusal.NotAllowed(otherwise);
		}
	}

	private void refuseIf(String query, PatientId subsumed, PatientId survivor, String why) {
		if (database.sql(query).param("one", subsumed.patientId()).param("other", survivor.patientId())
				.query(Boolean.class).single()) {
			throw new Refusal.NotAllowed(why);
		}
	}
}
