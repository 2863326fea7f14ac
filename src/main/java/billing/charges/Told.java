package billing.charges;

import billing.acts.ChargedAct;
import billing.acts.FrozenPrice;
import billing.events.ChargeEvent;
import billing.events.ChargeHeld;
import billing.events.ChargeNotBillable;
import billing.events.ChargePlanned;
import billing.events.ChargePosted;
import billing.events.ChargeReversed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a charge tells others at one version.
 *
 * @param definition {@code null} where an act stands behind it
 */
record Told(UUID chargeId, int version, ChargedAct act, @Nullable String definition) {

	ChargeEvent planned() {
		return new ChargePlanned(chargeId, version, patientId(), procedureId(), act.procedureVersion(),
				act.codeSystem(), act.code(), act.quantity(), act.unit(), act.serviceDate());
	}

	ChargeEvent posted(FrozenPrice price) {
		return new ChargePosted(chargeId, version, patientId(), procedureId(), act.procedureVersion(),
				act.codeSystem(), act.code(), act.quantity(), act.unit(), act.serviceDate(), price.amount().value(),
				price.amount().currency().getCurrencyCode(), price.priceId(), price.priceVersion(), definition);
	}

	ChargeEvent held(String reason) {
		return new ChargeHeld(chargeId, version, patientId(), procedureId(), act.procedureVersion(),
				act.codeSystem(), act.code(), act.quantity(), act.unit(), act.serviceDate(), reason, definition);
	}

	ChargeEvent notBillable(String reason) {
		return new ChargeNotBillable(chargeId, version, patientId(), procedureId(), act.procedureVersion(), reason,
				definition);
	}

	ChargeEvent reversed(String reason) {
		return new ChargeReversed(chargeId, version, patientId(), procedureId(), act.procedureVersion(), reason,
				definition);
	}

	private UUID patientId() {
		return act.patientId().patientId();
	}

	private UUID procedureId() {
		return act.procedureId().procedureId();
	}
}
