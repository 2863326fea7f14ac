package patients.coverage;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All coverages of all patients. */
interface Coverages extends Repository<Coverage, CoverageId> {

	/** Written at once, so that an overlap is known here. */
	Coverage saveAndFlush(Coverage coverage);

	Optional<Coverage> findById(CoverageId id);
}
