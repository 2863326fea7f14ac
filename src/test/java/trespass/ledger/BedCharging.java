package trespass.ledger;

import java.time.Instant;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import trespass.clinic.events.BedTakenEvent;
import trespass.clinic.wards.Bed;

/** Calls into another context, swallows what goes wrong, reads the clock, and commits on its own. */
public class BedCharging {

	@DomainEventHandler
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public Instant on(BedTakenEvent event) {
		try {
			return new Bed().free() ? Instant.now() : Instant.EPOCH;
		}
		catch (RuntimeException e) {
			return Instant.EPOCH;
		}
	}
}
