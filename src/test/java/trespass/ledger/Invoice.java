package trespass.ledger;

import java.util.UUID;
import org.jmolecules.ddd.types.AggregateRoot;
import org.jmolecules.ddd.types.Identifier;

/** An aggregate that holds another aggregate instead of its id. */
class Invoice implements AggregateRoot<Invoice, Invoice.InvoiceId> {

	record InvoiceId(UUID invoiceId) implements Identifier {
	}

	private final InvoiceId id = new InvoiceId(UUID.randomUUID());
	private Invoice credited;

	@Override
	public InvoiceId getId() {
		return id;
	}

	Invoice credited() {
		return credited;
	}
}
