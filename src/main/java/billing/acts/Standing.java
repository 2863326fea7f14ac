package billing.acts;

import billing.corrections.Change;
import java.util.Objects;
import procedures.events.ProcedureEvent;

/** What a version of an act means for its bill. */
public sealed interface Standing {

	/** Wholly or in part: charged, held or explained. */
	record Performed(ChargedAct act) implements Standing {
	}

	/** To be done: a planned charge. */
	record Expected(ChargedAct act) implements Standing {
	}

	/** Being done: nothing is billable; what was planned stays planned. */
	record UnderWay(ChargedAct act) implements Standing {
	}

	/** Will not be done. */
	record NotDone() implements Standing {
	}

	/** Never was. */
	record Withdrawn() implements Standing {
	}

	static Standing of(ProcedureEvent event) {
		return switch (event.status()) {
			case "preparation" -> new Expected(act(event));
			case "in-progress", "on-hold" -> new UnderWay(act(event));
			case "completed", "stopped" -> new Performed(act(event));
			case "not-done" -> new NotDone();
			case "entered-in-error" -> new Withdrawn();
			default -> throw new IllegalArgumentException("an act cannot be " + event.status());
		};
	}

	default Change change() {
		return switch (this) {
			case Performed it -> Change.PERFORMED;
			case Expected it -> Change.EXPECTED;
			case UnderWay it -> Change.UNDER_WAY;
			case NotDone it -> Change.NOT_DONE;
			case Withdrawn it -> Change.WITHDRAWN;
		};
	}

	private static ChargedAct act(ProcedureEvent event) {
		return ChargedAct.of(event, Objects.requireNonNull(event.facts()));
	}
}
