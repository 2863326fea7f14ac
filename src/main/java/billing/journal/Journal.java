package billing.journal;

import billing.benefits.Sharing;
import billing.money.Money;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The hospital's books. Only ever added to, and only as part of what is being booked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Journal {

	private static final String STANDING = """
			select entry from JournalEntry entry where entry.subjectId = :subject and entry.kind = :kind
			""";

	private final EntityManager entities;
	private final Calendar calendar;
	private final Sharing sharing;
	private final Departments departments;
	private final ObjectProvider<FollowsReversals> followers;

	Journal(EntityManager entities, Calendar calendar, Sharing sharing, Departments departments,
			ObjectProvider<FollowsReversals> followers) {
		this.entities = entities;
		this.calendar = calendar;
		this.sharing = sharing;
		this.departments = departments;
		this.followers = followers;
	}

	public void post(Charged charged) {
		var department = departments.earning(charged.priceId(), charged.priceVersion());
		entities.persist(new JournalEntry(charged, patients(charged), department, calendar.today()));
	}

	public void post(Transfer transfer) {
		entities.persist(new JournalEntry(transfer, calendar.of(transfer.day())));
	}

	/**
	 * Takes back what was posted for a charge; so does whatever hangs on it.
	 *
	 * @param why coded: {@code amended}, {@code withdrawn}, {@code not-billable} …
	 */
	public void reverse(UUID chargeId, String why) {
		reverse(EntryKind.CHARGE, chargeId);
		followers.forEach(it -> it.reversed(chargeId, why));
	}

	/** Takes back what was posted about something else. */
	public void reverse(EntryKind kind, UUID subject) {
		var posted = entities.createQuery(STANDING, JournalEntry.class).setParameter("subject", subject)
				.setParameter("kind", kind).getSingleResult();
		entities.persist(posted.reversal(calendar.correcting(posted.bookedOn())));
	}

	private Money patients(Charged charged) {
		return charged.payerCode() == null ? charged.due() : sharing.patients(charged.chargeId(),
				charged.patientId(), charged.payerCode(), charged.serviceDate(), charged.due());
	}
}
