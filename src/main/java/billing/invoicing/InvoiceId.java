package billing.invoicing;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** An invoice, and the draft it was. */
@Embeddable
record InvoiceId(UUID invoiceId) implements Identifier {
}
