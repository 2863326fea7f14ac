package billing.coverages;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Two records are of two persons after all: what one was charged by the other's coverage is charged anew. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PartingCoverages {

	private static final String OF_PERSON = """
			select coverage_id, first_day, nullif(last_day, 'infinity') as last_day from billing.coverage
			where patient_id = any(billing.records_of(:patient)) and not entered_in_error order by coverage_id
			""";

	private record Covering(UUID coverageId, LocalDate firstDay, @Nullable LocalDate lastDay) {
	}

	private final JdbcClient jdbc;
	private final ObjectProvider<FollowsCoverages> followers;

	PartingCoverages(JdbcClient jdbc, ObjectProvider<FollowsCoverages> followers) {
		this.jdbc = jdbc;
		this.followers = followers;
	}

	/** @param version of the record that said so */
	public void part(UUID one, UUID other, int version) {
		coversNoMore(one, other, version);
		coversNoMore(other, one, version);
	}

	private void coversNoMore(UUID covered, UUID patient, int version) {
		jdbc.sql(OF_PERSON).param("patient", covered).query(Covering.class).list().forEach(it -> followers.forEach(
				follower -> follower.parted(it.coverageId(), version, patient, new Days(it.firstDay(), it.lastDay()))));
	}
}
