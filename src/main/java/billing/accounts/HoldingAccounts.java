package billing.accounts;

import concord.refusal.Refusal;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets one at a time decide about the money of an account. Whoever bills, credits, allocates or refunds holds
 * the account first, by its row, and then looks: so no two see the same debt open. Charges are posted
 * meanwhile.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class HoldingAccounts {

	private static final String HOLD = """
			select account_id, patient_id from billing.account where account_id = :account for no key update
			""";

	/** An account that nobody else decides about until this transaction ends. */
	public record Held(UUID accountId, UUID patientId) {

		public AccountId account() {
			return new AccountId(accountId);
		}

		public PatientId patient() {
			return new PatientId(patientId);
		}
	}

	private final JdbcClient jdbc;

	HoldingAccounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Held hold(UUID account) {
		return jdbc.sql(HOLD).param("account", account).query(Held.class).optional()
				.orElseThrow(() -> new Refusal.NotFound("account", account));
	}
}
