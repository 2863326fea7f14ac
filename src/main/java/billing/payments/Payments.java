package billing.payments;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All payments. */
interface Payments extends Repository<Payment, PaymentId>,
		org.jmolecules.ddd.types.Repository<Payment, PaymentId> {

	/** Writes at once: SQL of the same transaction looks at it. */
	Payment saveAndFlush(Payment payment);

	Optional<Payment> findById(PaymentId id);
}
