package billing.rerating;

import billing.charges.RatingVisits;
import billing.coverages.Days;
import billing.coverages.FollowsCoverages;
import billing.events.CoverageFollowed;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has charges follow when a coverage starts, ends or is corrected, and was in force on their days. A patient may
 * have thousands: so they follow a part at a time, each in a transaction of its own, and others' events come
 * in between. Whatever is charged meanwhile is charged as known by then, so nothing is missed.
 */
@Component
class FollowingCoverages implements FollowsCoverages {

	/** Charges of one go, more only where one visit has more: a visit is rated as a whole. */
	static final int AT_ONCE = 50;

	private static final String VISITS = """
			select encounter_id, count(*) as charges from billing.charge_item
			where patient_id = any(:records::uuid[]) and (status = 'billable' or status = 'held' and reason = 'conflicting-coverage')
				and service_date between :from and coalesce(:to::date, 'infinity')
				and (:after::uuid is null or encounter_id > :after::uuid)
			group by encounter_id order by encounter_id limit :most
			""";

	/** A coverage covers the person, under whichever record it was said. */
	private static final String RECORDS = "select unnest(billing.records_of(:patient))";

	private record Visit(UUID encounterId, int charges) {
	}

	private final JdbcClient jdbc;
	private final EntityManager entities;
	private final RatingVisits rating;
	private final Reratings reratings;

	FollowingCoverages(JdbcClient jdbc, EntityManager entities, RatingVisits rating, Reratings reratings) {
		this.jdbc = jdbc;
		this.entities = entities;
		this.rating = rating;
		this.reratings = reratings;
	}

	@Override
	@Transactional
	public void changed(UUID coverage, int version, UUID patient, Days touched) {
		begin(ReratingId.of(coverage, version), patient, coverage, touched);
	}

	@Override
	@Transactional
	public void parted(UUID coverage, int version, UUID patient, Days touched) {
		begin(ReratingId.ofParting(coverage, patient, version), patient, coverage, touched);
	}

	private void begin(ReratingId id, UUID patient, UUID coverage, Days touched) {
		var cameTo = rate(patient, touched, null);
		if (cameTo != null) {
			reratings.save(new Rerating(id, patient, coverage, touched, cameTo));
		}
	}

	/** What was heard before, or is of another log's, is not gone on with. */
	@Transactional
	@DomainEventHandler
	void on(CoverageFollowed event) {
		var after = event.afterEncounter();
		if (after != null) {
			reratings.findById(new ReratingId(event.reratingId())).filter(it -> it.version() == event.version())
					.ifPresent(it -> goOn(it, event.patientId(), after));
		}
	}

	private void goOn(Rerating rerating, UUID patient, UUID after) {
		rerating.come(rate(patient, rerating.touched(), after));
		reratings.save(rerating);
	}

	/**
	 * What the same delivery charged just before is looked at as well.
	 *
	 * @return the last visit that was gone through; {@code null} where none is left
	 */
	private @Nullable UUID rate(UUID patient, Days touched, @Nullable UUID after) {
		entities.flush();
		var records = Set.copyOf(jdbc.sql(RECORDS).param("patient", patient).query(UUID.class).list());
		var visits = jdbc.sql(VISITS).param("records", records.stream().map(UUID::toString).toArray(String[]::new))
				.param("from", touched.from()).param("to", touched.to()).param("after", after)
				.param("most", AT_ONCE + 1).query(Visit.class).list();
		var now = new ArrayList<UUID>();
		for (int i = 0, charges = 0; i < visits.size() && charges < AT_ONCE; i++) {
			charges += visits.get(i).charges();
			now.add(visits.get(i).encounterId());
		}
		now.forEach(it -> rating.rate(records, it, touched));
		return now.size() < visits.size() ? now.getLast() : null;
	}
}
