package reconciliation.drill;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jmolecules.event.annotation.DomainEventHandler;
import rehearsal.events.RehearsalHeld;

/** Remembers what it heard, as it came out of the log. */
public class RehearsalHandler {

	private final List<RehearsalHeld> heard = new CopyOnWriteArrayList<>();

	@DomainEventHandler
	void on(RehearsalHeld event) {
		heard.add(event);
	}

	public List<RehearsalHeld> heard(UUID rehearsal) {
		return heard.stream().filter(it -> it.rehearsalId().equals(rehearsal)).toList();
	}
}
