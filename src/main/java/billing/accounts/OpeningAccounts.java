package billing.accounts;

import java.time.Clock;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import patients.events.PatientRegistered;

/** Every patient has an account, and only one. */
@Component
public class OpeningAccounts {

	private final Accounts accounts;
	private final Clock clock;

	OpeningAccounts(Accounts accounts, Clock clock) {
		this.accounts = accounts;
		this.clock = clock;
	}

	@DomainEventHandler
	void on(PatientRegistered event) {
		open(new PatientId(event.patientId()));
	}

	/** Leaves an account that is open already as it is. */
	@Transactional
	public void open(PatientId patientId) {
		if (!accounts.existsByPatientId(patientId)) {
			accounts.saveAndFlush(new Account(patientId, clock.instant()));
		}
	}
}
