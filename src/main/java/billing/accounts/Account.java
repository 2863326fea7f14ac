package billing.accounts;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jmolecules.ddd.types.AggregateRoot;
import outbox.TimeOrderedIds;

/**
 * What one patient's care costs and who owes it. Opened when billing hears of the patient. It keeps no sum of
 * its own: the balance is the sum of its postings, whenever somebody asks.
 */
@Entity
@Table(schema = "billing", name = "account")
class Account implements AggregateRoot<Account, AccountId> {

	@EmbeddedId
	private AccountId id;

	@Embedded
	private PatientId patientId;

	@Enumerated(EnumType.STRING)
	private AccountStatus status;

	private Instant openedAt;

	@SuppressWarnings("NullAway.Init")
	protected Account() {
	}

	Account(PatientId patientId, Instant now) {
		this.id = new AccountId(TimeOrderedIds.next());
		this.patientId = patientId;
		this.status = AccountStatus.OPEN;
		this.openedAt = now;
	}

	@Override
	public AccountId getId() {
		return id;
	}
}
