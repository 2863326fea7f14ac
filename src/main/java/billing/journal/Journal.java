package billing.journal;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import outbox.Cause;

/** The hospital's books. Only ever added to, and only as part of what is being booked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Journal {

	/** Of a charge stands one entry of each kind, at most. */
	private static final String STANDING = """
			select entry from JournalEntry entry where entry.chargeId = :charge and entry.kind in :kinds
				and not exists (select 1 from JournalEntry later where later.reverses = entry.id.entryId)
			order by entry.id.entryId desc
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

	/** Takes back what was posted for a charge, and what became of it. */
	public void reverse(UUID chargeId) {
		if (reverse(chargeId, EnumSet.of(EntryKind.CHARGE, EntryKind.ALLOWANCE)) == 0) {
			throw new IllegalStateException("nothing stands in the journal for charge " + chargeId);
		}
	}

	/** Says anew what becomes of a charge: what was said before is taken back. */
	public void allow(Allowed allowed) {
		reverse(allowed.charged().chargeId(), EnumSet.of(EntryKind.ALLOWANCE));
		if (!allowed.nothing()) {
			entities.persist(new JournalEntry(allowed, booking()));
		}
	}

	private int reverse(UUID chargeId, Set<EntryKind> kinds) {
		var standing = entities.createQuery(STANDING, JournalEntry.class).setParameter("charge", chargeId)
				.setParameter("kinds", kinds).getResultList();
		standing.forEach(it -> entities.persist(it.reversal(booking())));
		return standing.size();
	}

	private Booking booking() {
		var now = clock.instant();
		var cause = Cause.current();
		return new Booking(now, now.atZone(facility).toLocalDate(), cause.actor(), cause.correlationId());
	}
}
