package procedures.performed;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All acts. */
interface Procedures extends Repository<Procedure, ProcedureId>,
		org.jmolecules.ddd.types.Repository<Procedure, ProcedureId> {

	/** Writes at once, so that the version and a conflict are known before the answer is written. */
	Procedure saveAndFlush(Procedure procedure);

	Optional<Procedure> findById(ProcedureId id);
}
