package billing.rerating;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All that took more than one go. */
interface Reratings extends Repository<Rerating, ReratingId>,
		org.jmolecules.ddd.types.Repository<Rerating, ReratingId> {

	Rerating save(Rerating rerating);

	Optional<Rerating> findById(ReratingId id);
}
