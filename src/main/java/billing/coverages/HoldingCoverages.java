package billing.coverages;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets who pays for a patient stay as it is, until whoever decides about a charge is done: else a charge could
 * be posted to a payer of before, just after the charges were gone through.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class HoldingCoverages {

	private static final String STEADY = "select pg_advisory_xact_lock_shared(hashtextextended('covers ' || ?, 0))";

	/** Of all records of the person, in one order for everybody. */
	private static final String CHANGING = """
			select pg_advisory_xact_lock(hashtextextended('covers ' || record, 0))
			from (select unnest(billing.records_of(?::uuid)) as record order by record offset 0) as person
			""";

	private final JdbcClient jdbc;

	HoldingCoverages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** For what does not come by an event: events of a record come one after the other. */
	public void steady(UUID patient) {
		hold(STEADY, patient);
	}

	/** For whoever changes it: waits for those, and lets nobody decide meanwhile. */
	public void changing(UUID patient) {
		hold(CHANGING, patient);
	}

	private void hold(String lock, UUID patient) {
		jdbc.sql(lock).param(patient.toString()).query((row, number) -> true).list();
	}
}
