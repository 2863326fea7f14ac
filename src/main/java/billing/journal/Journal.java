package billing.journal;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import outbox.Cause;

/** The hospital's books. Only ever added to, and only as part of what is being booked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Journal {

	private static final String POSTED = """
			select entry from JournalEntry entry where entry.chargeId = :charge and entry.kind = CHARGE
			""";

	private final EntityManager entities;
	private final Clock clock;
	private final ZoneId facility;

	Journal(EntityManager entities, Clock clock, ZoneId facility) {
		this.entities = entities;
		this.clock = clock;
		this.facility = facility;
	}

	public void post(Charged charged) {
		entities.persist(new JournalEntry(charged, booking()));
	}

	/** Takes back what was posted for a charge. */
	public void reverse(UUID chargeId) {
		var posted = entities.createQuery(POSTED, JournalEntry.class).setParameter("charge", chargeId)
				.getSingleResult();
		entities.persist(posted.reversal(booking()));
	}

	private Booking booking() {
		var now = clock.instant();
		var cause = Cause.current();
		return new Booking(now, now.atZone(facility).toLocalDate(), cause.actor(), cause.correlationId());
	}
}
