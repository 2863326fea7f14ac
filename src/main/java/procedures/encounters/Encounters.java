package procedures.encounters;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All visits. */
interface Encounters extends Repository<Encounter, EncounterId>,
		org.jmolecules.ddd.types.Repository<Encounter, EncounterId> {

	/** Writes at once, so that the version and a conflict are known before the answer is written. */
	Encounter saveAndFlush(Encounter encounter);

	Optional<Encounter> findById(EncounterId id);
}
