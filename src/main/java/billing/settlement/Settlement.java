package billing.settlement;

import billing.accounts.AccountId;
import billing.accounts.HoldingAccounts.Held;
import billing.accounts.PatientId;
import billing.events.AccountSettled;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jmolecules.ddd.types.AggregateRoot;
import outbox.TimeOrderedIds;
import outbox.Versioned;

/** That nothing was owed on an account any more. Never changed: what comes later is another one. */
@Entity
@Table(schema = "billing", name = "settlement")
class Settlement extends Versioned implements AggregateRoot<Settlement, SettlementId> {

	@EmbeddedId
	private SettlementId id;

	@Embedded
	private AccountId accountId;

	@Embedded
	private PatientId patientId;

	private LocalDate settledOn;
	private Instant settledAt;

	@SuppressWarnings("NullAway.Init")
	protected Settlement() {
	}

	Settlement(Held account, LocalDate today, Instant now) {
		this.id = new SettlementId(TimeOrderedIds.next());
		this.accountId = account.account();
		this.patientId = account.patient();
		this.settledOn = today;
		this.settledAt = now;
		publish(new AccountSettled(id.settlementId(), nextVersion(), account.patientId(), account.accountId(),
				today));
	}

	@Override
	public SettlementId getId() {
		return id;
	}
}
