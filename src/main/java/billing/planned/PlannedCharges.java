package billing.planned;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All that is expected of orders. */
interface PlannedCharges extends Repository<PlannedCharge, PlannedChargeId>,
		org.jmolecules.ddd.types.Repository<PlannedCharge, PlannedChargeId> {

	PlannedCharge save(PlannedCharge charge);

	Optional<PlannedCharge> findByOrderId(UUID orderId);
}
