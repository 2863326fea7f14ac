package billing.invoicing;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All invoices. */
interface Invoices extends Repository<Invoice, InvoiceId>,
		org.jmolecules.ddd.types.Repository<Invoice, InvoiceId> {

	/** Writes at once: SQL of the same transaction looks at it. */
	Invoice saveAndFlush(Invoice invoice);

	Optional<Invoice> findById(InvoiceId id);
}
