package billing.charges;

import billing.acts.ChargedAct;
import concord.refusal.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What may be entered by hand: for a patient, in a visit of theirs, not before its day. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Enterable {

	/** A visit belongs to the person: to all their records. One whose patient was never told may be anybody's. */
	private static final String KNOWN = """
			select visit.encounter_id is not null as visit, coalesce(visit.patient_id = any(billing.records_of(:patient)),
				true) as theirs, exists (select from billing.account where patient_id = :patient) as patient
			from (values (1)) as asked left join billing.visit on visit.encounter_id = :encounter
			""";

	private static final String WITHDRAWN = """
			select withdrawn from billing.visit where encounter_id = :encounter for key share
			""";

	/** As of acts: a year before this is a slip of the hand. */
	private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	private record Known(boolean visit, boolean theirs, boolean patient) {
	}

	private final JdbcClient jdbc;
	private final Clock clock;
	private final ZoneId facility;

	Enterable(JdbcClient jdbc, Clock clock, ZoneId facility) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.facility = facility;
	}

	void check(ChargedAct act) {
		var withdrawn = withdrawn(act.encounterId());
		var known = known(act.encounterId(), act.patientId().patientId());
		require(known.visit(), "encounterId", "is no visit billing knows");
		require(!withdrawn, "encounterId", "is a visit that was entered in error");
		require(known.patient(), "patientId", "is no patient billing knows");
		require(known.theirs(), "encounterId", "is another patient's visit");
		require(!act.serviceDate().isBefore(EARLIEST), "serviceDate", "must not be before 1900");
		require(!act.serviceDate().isAfter(clock.instant().atZone(facility).toLocalDate()), "serviceDate",
				"must not be after today");
	}

	/** It is not withdrawn until this transaction ends. */
	private boolean withdrawn(UUID encounter) {
		return jdbc.sql(WITHDRAWN).param("encounter", encounter).query(Boolean.class).optional().orElse(false);
	}

	private Known known(UUID encounter, UUID patient) {
		return jdbc.sql(KNOWN).param("encounter", encounter).param("patient", patient).query(Known.class).single();
	}

	private static void require(boolean fulfilled, String field, String otherwise) {
		if (!fulfilled) {
			throw new Refusal.Invalid(field, otherwise);
		}
	}
}
