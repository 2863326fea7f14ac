package billing.journal;

import billing.accounts.AccountId;
import billing.accounts.PatientId;
import billing.money.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.ListIndexBase;
import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import outbox.TimeOrderedIds;

/**
 * A fact of money: double entry, posted once and final. Its postings add up to zero, which the database
 * proves at commit, and refuses to change or remove them ever after. What was wrong is taken back by a
 * reversal, the mirror of the entry it names; an entry is reversed once.
 */
@Entity
@Immutable
@Table(schema = "billing", name = "journal_entry")
@SecondaryTable(schema = "billing", name = "reversal",
		pkJoinColumns = @PrimaryKeyJoinColumn(name = "entry_id"))
class JournalEntry implements AggregateRoot<JournalEntry, JournalEntryId> {

	@EmbeddedId
	private JournalEntryId id;

	@Enumerated(EnumType.STRING)
	private EntryKind kind;

	@Column(table = "reversal")
	private @Nullable UUID reverses;

	@Embedded
	private @Nullable AccountId accountId;

	@Embedded
	private @Nullable PatientId patientId;

	private UUID subjectId;
	private LocalDate serviceDate;

	@Embedded
	private Booking booking;

	@Column(name = "postings")
	private int lines;

	@ElementCollection
	@CollectionTable(schema = "billing", name = "posting", joinColumns = @JoinColumn(name = "entry_id"))
	@OrderColumn(name = "line")
	@ListIndexBase(1)
	@Immutable
	private List<Posting> postings;

	@SuppressWarnings("NullAway.Init")
	protected JournalEntry() {
	}

	/**
	 * @param patients   what of it the coverage leaves to the patient
	 * @param department who earned it
	 */
	JournalEntry(Charged charged, Money patients, String department, Booking booking) {
		this(EntryKind.CHARGE, charged.chargeId(), charged.accountId(), charged.patientId(), charged.serviceDate(),
				charged.postings(patients, department), booking);
	}

	JournalEntry(Transfer transfer, Booking booking) {
		this(transfer.kind(), transfer.subjectId(), transfer.accountId(), transfer.patientId(), transfer.day(),
				transfer.postings(), booking);
	}

	private JournalEntry(EntryKind kind, UUID subject, @Nullable AccountId account, @Nullable PatientId patient,
			LocalDate day, List<Posting> postings, Booking booking) {
		this.id = new JournalEntryId(TimeOrderedIds.next());
		this.kind = kind;
		this.subjectId = subject;
		this.accountId = account;
		this.patientId = patient;
		this.serviceDate = day;
		this.booking = booking;
		this.postings = postings;
		this.lines = postings.size();
	}

	/** The entry that takes this one back. */
	JournalEntry reversal(Booking booking) {
		var reversal = new JournalEntry(EntryKind.REVERSAL, subjectId, accountId, patientId, serviceDate,
				postings.stream().map(Posting::mirrored).toList(), booking);
		reversal.reverses = id.entryId();
		return reversal;
	}

	@Override
	public JournalEntryId getId() {
		return id;
	}

	LocalDate bookedOn() {
		return booking.bookedOn();
	}

	@Nullable UUID reverses() {
		return reverses;
	}

	List<Posting> postings() {
		return postings;
	}
}
