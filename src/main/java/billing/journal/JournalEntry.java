package billing.journal;

import billing.accounts.AccountId;
import billing.accounts.PatientId;
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
	private AccountId accountId;

	@Embedded
	private PatientId patientId;

	private UUID chargeId;
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

	JournalEntry(Charged charged, Booking booking) {
		this.id = new JournalEntryId(TimeOrderedIds.next());
		this.kind = EntryKind.CHARGE;
		this.accountId = charged.accountId();
		this.patientId = charged.patientId();
		this.chargeId = charged.chargeId();
		this.serviceDate = charged.serviceDate();
		this.booking = booking;
		this.postings = charged.postings();
		this.lines = postings.size();
	}

	private JournalEntry(JournalEntry reversed, Booking booking) {
		this.id = new JournalEntryId(TimeOrderedIds.next());
		this.kind = EntryKind.REVERSAL;
		this.reverses = reversed.id.entryId();
		this.accountId = reversed.accountId;
		this.patientId = reversed.patientId;
		this.chargeId = reversed.chargeId;
		this.serviceDate = reversed.serviceDate;
		this.booking = booking;
		this.postings = reversed.postings.stream().map(Posting::mirrored).toList();
		this.lines = postings.size();
	}

	/** The entry that takes this one back. */
	JournalEntry reversal(Booking booking) {
		return new JournalEntry(this, booking);
	}

	@Override
	public JournalEntryId getId() {
		return id;
	}

	@Nullable UUID reverses() {
		return reverses;
	}

	List<Posting> postings() {
		return postings;
	}
}
