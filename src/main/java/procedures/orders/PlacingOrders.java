package procedures.orders;

import concord.refusal.Refusal;
import concord.web.IfMatch;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.codes.KnownCodes;
import procedures.encounters.EncounterId;
import procedures.encounters.Period;
import procedures.encounters.Visits;
import procedures.facts.Facts;
import procedures.identifiers.Identifiers;
import procedures.practitioners.PractitionerId;
import procedures.practitioners.Practitioners;
import procedures.roster.PatientId;

/** Orders are written and given, changed, put off, done and withdrawn. Of several who ask, one is heard. */
@Component
class PlacingOrders {

	private final ServiceRequests orders;
	private final ReadingOrders reading;
	private final Fulfilment fulfilment;
	private final Visits visits;
	private final Practitioners practitioners;
	private final KnownCodes codes;
	private final Identifiers identifiers;
	private final Clock clock;

	PlacingOrders(ServiceRequests orders, ReadingOrders reading, Fulfilment fulfilment, Visits visits,
			Practitioners practitioners, KnownCodes codes, Identifiers identifiers, Clock clock) {
		this.orders = orders;
		this.reading = reading;
		this.fulfilment = fulfilment;
		this.visits = visits;
		this.practitioners = practitioners;
		this.codes = codes;
		this.identifiers = identifiers;
		this.clock = clock;
	}

	@Transactional
	OrderView place(OrderBody.Placed said) {
		var patient = new PatientId(said.patientId());
		var facility = visits.facility(patient, new EncounterId(said.encounterId()));
		var ordered = known(said.ordered(), facility);
		var order = new ServiceRequest(patient, ordered, facility, said.draft());
		identifiers.take(order.getId().orderId(), said.given());
		return reading.view(orders.saveAndFlush(order));
	}

	@Transactional
	OrderView amend(OrderId id, IfMatch seen, OrderBody.Amended said) {
		visits.hold(new EncounterId(said.encounterId()));
		return change(id, seen, order -> {
			if (!order.patientId().patientId().equals(said.patientId())) {
				throw new Refusal.Invalid("patientId", "An order stays with its patient. Given for the wrong one, "
						+ "it is entered in error and written anew.");
			}
			var facility = visits.facility(order.patientId(), new EncounterId(said.encounterId()));
			order.amend(known(said.ordered(), facility), facility, said.reason());
			identifiers.take(id.orderId(), said.given());
		});
	}

	@Transactional
	OrderView activate(OrderId id, IfMatch seen) {
		return change(id, seen, ServiceRequest::activate);
	}

	@Transactional
	OrderView hold(OrderId id, IfMatch seen, String reason) {
		return change(id, seen, order -> order.hold(reason));
	}

	@Transactional
	OrderView resume(OrderId id, IfMatch seen) {
		return change(id, seen, ServiceRequest::resume);
	}

	@Transactional
	OrderView complete(OrderId id, IfMatch seen) {
		return change(id, seen, order -> {
			var performed = fulfilment.performed(id);
			order.complete(performed);
			if (performed.isEmpty()) {
				throw new Refusal.NotAllowed("Nothing was performed for this order yet: revoke it if nothing will be.");
			}
		});
	}

	@Transactional
	OrderView revoke(OrderId id, IfMatch seen, String reason) {
		return change(id, seen, order -> order.revoke(reason));
	}

	@Transactional
	OrderView enterInError(OrderId id, IfMatch seen, String reason) {
		return change(id, seen, order -> order.enterInError(reason));
	}

	private OrderView change(OrderId id, IfMatch seen, Consumer<ServiceRequest> command) {
		fulfilment.lock(id);
		var order = orders.findById(id).orElseThrow(() -> new Refusal.NotFound("order", id.orderId()));
		seen.check(order.version());
		command.accept(order);
		return reading.view(orders.saveAndFlush(order));
	}

	/** By who works here, of a code that stands on the day it is wanted; today, where nobody said when. */
	private Ordered known(Ordered said, ZoneId facility) {
		var now = clock.instant().atZone(facility);
		if (said.requesterId() != null) {
			practitioners.expectWithin(now.toLocalDate(), now.toLocalDate(), "requesterId",
					new PractitionerId(said.requesterId()));
		}
		var wanted = said.wantedOn(facility);
		var facts = new Facts(said.encounterId(), said.code(), List.of(), List.of(), said.quantity(), List.of(),
				Period.since(now.toOffsetDateTime()));
		return said.of(codes.expect(facts, wanted == null ? now.toLocalDate() : wanted).code());
	}
}
