package billing.rerating;

import java.util.UUID;
import procedures.events.BillableFacts;

/** Facts of an act, moved into a visit. */
final class Inside {

	private Inside() {
	}

	static BillableFacts of(UUID visit, BillableFacts it) {
		return new BillableFacts(visit, it.code(), it.modifiers(), it.diagnoses(), it.quantity(), it.unit(),
				it.performers(), it.serviceDate(), it.start(), it.end());
	}
}
