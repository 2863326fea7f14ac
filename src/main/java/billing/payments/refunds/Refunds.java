package billing.payments.refunds;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All refunds. */
interface Refunds extends Repository<Refund, RefundId>,
		org.jmolecules.ddd.types.Repository<Refund, RefundId> {

	/** Writes at once: SQL of the same transaction looks at it. */
	Refund saveAndFlush(Refund refund);

	Optional<Refund> findById(RefundId id);
}
