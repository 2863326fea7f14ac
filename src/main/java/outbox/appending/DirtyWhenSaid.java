package outbox.appending;

import java.util.Map;
import org.hibernate.CustomEntityDirtinessStrategy;
import org.hibernate.Session;
import org.hibernate.persister.entity.EntityPersister;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;
import outbox.Versioned;

/**
 * An aggregate that has something to say is written, also when no column of it changed: an act restated, an
 * amendment to the same facts. Otherwise its event would be dropped without a word, and the version it told
 * of would never be. Whatever has nothing to say is compared as Hibernate always does.
 */
@Component
class DirtyWhenSaid implements CustomEntityDirtinessStrategy, HibernatePropertiesCustomizer {

	@Override
	public void customize(Map<String, Object> settings) {
		settings.put("hibernate.entity_dirtiness_strategy", this);
	}

	@Override
	public boolean canDirtyCheck(Object entity, EntityPersister persister, Session session) {
		return entity instanceof Versioned aggregate && !aggregate.unpublished().isEmpty();
	}

	@Override
	public boolean isDirty(Object entity, EntityPersister persister, Session session) {
		return canDirtyCheck(entity, persister, session);
	}

	@Override
	public void findDirty(Object entity, EntityPersister persister, Session session, DirtyCheckContext context) {
		if (canDirtyCheck(entity, persister, session)) { // Hibernate asks here without having asked there
			context.doDirtyChecking(attribute -> true);
		}
	}

	@Override
	public void resetDirty(Object entity, EntityPersister persister, Session session) {
		// what was said went to the log with the row
	}
}
