package billing.acts;

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

	private static ChargedAct act(ProcedureEvent event) {
		return ChargedAct.of(event, Objects.requireNonNull(event.facts()));
	}
}
