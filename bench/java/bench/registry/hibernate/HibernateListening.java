package bench.registry.hibernate;

import bench.contest.Effects;
import jakarta.persistence.EntityManager;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.modulith.events.ApplicationModuleListener;
import procedures.events.ProcedureCompleted;

/** The listener with Hibernate: one look whether the act is charged, then a charge with its two postings. */
@EntityScan("bench.registry.hibernate")
public class HibernateListening {

	private static final String CHARGED = "select count(it) from Charge it where it.actId = :act";

	private final EntityManager entities;
	private final Effects effects;

	HibernateListening(EntityManager entities, Effects effects) {
		this.entities = entities;
		this.effects = effects;
	}

	@ApplicationModuleListener
	void on(ProcedureCompleted act) {
		var charged = entities.createQuery(CHARGED, Long.class).setParameter("act", act.procedureId())
				.getSingleResult();
		if (charged == 0) {
			var charge = new Charge(act);
			entities.persist(charge);
			charge.postings().forEach(entities::persist);
		}
		effects.when(act.procedureId());
	}
}
