package concord.database;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.data.jpa.repository.support.JpaEntityInformation;
import org.springframework.data.jpa.repository.support.SimpleJpaRepository;

/**
 * What every repository is made of: one that never takes a look-up that failed for one that found nothing.
 * <p>
 * Hibernate's {@code find} logs a JDBC fault in a transaction that is already lost and answers
 * {@code null} (HHH-12472). When the database went away, clinicians were told that their acts do not
 * exist. A query throws.
 */
public class CertainRepository<T, ID> extends SimpleJpaRepository<T, ID> {

	private final EntityManager entities;
	private final Class<T> type;
	private final String byId;

	public CertainRepository(JpaEntityInformation<T, ?> information, EntityManager entities) {
		super(information, entities);
		this.entities = entities;
		this.type = information.getJavaType();
		this.byId = "select it from %s it where it.%s = :id".formatted(information.getEntityName(),
				information.getRequiredIdAttribute().getName());
	}

	@Override
	public Optional<T> findById(ID id) {
		return entities.createQuery(byId, type).setParameter("id", id).getResultStream().findFirst();
	}
}
