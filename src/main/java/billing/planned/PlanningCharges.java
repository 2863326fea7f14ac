package billing.planned;

import java.util.Optional;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.events.OrderActivated;
import procedures.events.OrderAmended;
import procedures.events.OrderCompleted;
import procedures.events.OrderDrafted;
import procedures.events.OrderEnteredInError;
import procedures.events.OrderEvent;
import procedures.events.OrderFacts;
import procedures.events.OrderHeld;
import procedures.events.OrderResumed;
import procedures.events.OrderRevoked;

/** Follows the orders. A version is applied once; one that changes nothing of what is expected says nothing. */
@Component
class PlanningCharges {

	private final PlannedCharges charges;

	PlanningCharges(PlannedCharges charges) {
		this.charges = charges;
	}

	@Transactional
	@DomainEventHandler
	void on(OrderEvent event) {
		var known = charges.findByOrderId(event.orderId());
		if (known.filter(it -> it.knows(event.version())).isPresent()) {
			return;
		}
		switch (event) {
			case OrderActivated it -> expect(it, it.facts(), known);
			case OrderResumed it -> expect(it, it.facts(), known);
			case OrderAmended it when !it.draft() -> expect(it, it.facts(), known);
			case OrderRevoked it -> end(it, "revoked", known);
			case OrderEnteredInError it -> end(it, "entered-in-error", known);
			case OrderCompleted it -> known.filter(PlannedCharge::standing).ifPresent(charge -> {
				charge.fulfil(it.version());
				charges.save(charge);
			});
			case OrderDrafted it -> { }
			case OrderAmended it -> { }
			case OrderHeld it -> { }
		}
	}

	private void expect(OrderEvent event, OrderFacts facts, Optional<PlannedCharge> known) {
		if (!facts.plansCharge()) {
			end(event, "not-planned", known);
		}
		else if (known.isEmpty()) {
			charges.save(new PlannedCharge(event.orderId(), event.version(), event.patientId(), facts));
		}
		else if (!known.get().expects(facts)) {
			known.get().plan(event.version(), facts);
			charges.save(known.get());
		}
	}

	/** What was fulfilled before an order turned out to be an error was done all the same. */
	private void end(OrderEvent event, String reason, Optional<PlannedCharge> known) {
		known.filter(PlannedCharge::standing).ifPresent(charge -> {
			charge.abort(event.version(), reason);
			charges.save(charge);
		});
	}
}
