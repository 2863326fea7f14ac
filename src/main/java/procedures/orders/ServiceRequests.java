package procedures.orders;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All orders. */
interface ServiceRequests extends Repository<ServiceRequest, OrderId>,
		org.jmolecules.ddd.types.Repository<ServiceRequest, OrderId> {

	/** Writes at once, so that the version and a conflict are known before the answer is written. */
	ServiceRequest saveAndFlush(ServiceRequest order);

	Optional<ServiceRequest> findById(OrderId id);
}
