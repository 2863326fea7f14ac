package trespass.ledger;

import org.jmolecules.event.annotation.DomainEventHandler;
import trespass.clinic.events.Occupying;

/** Listens by another's interface: it hears whoever implements it, and nobody can say who that is. */
class BedHearsay {

	@DomainEventHandler
	void on(Occupying event) {
	}
}
