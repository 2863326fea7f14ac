package billing.charges;

import billing.acts.ProcedureId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All charges. */
interface ChargeItems extends Repository<ChargeItem, ChargeItemId>,
		org.jmolecules.ddd.types.Repository<ChargeItem, ChargeItemId> {

	ChargeItem save(ChargeItem charge);

	/** Writes at once: what has ended makes room for what takes its place, and an answer names the version. */
	ChargeItem saveAndFlush(ChargeItem charge);

	Optional<ChargeItem> findById(ChargeItemId id);

	Optional<ChargeItem> findByActProcedureIdAndStatusIn(ProcedureId procedureId,
			Collection<ChargeStatus> statuses);

	/** Of a visit. */
	List<ChargeItem> findByActEncounterIdAndStatusIn(UUID encounterId, Collection<ChargeStatus> statuses);
}
