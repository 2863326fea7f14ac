package billing.settlement;

import billing.accounts.HoldingAccounts.Held;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks, after something of a debt went away, whether anything is owed on the account. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Settling {

	private static final String NOTHING_OWED = """
			select coalesce(sum(amount), 0) = 0 from billing.posting
			where account_id = any(billing.accounts_of(:account))
				and ledger_account in ('receivable-patient', 'receivable-payer')
			""";

	private final EntityManager entities;
	private final JdbcClient jdbc;
	private final Clock clock;
	private final ZoneId facility;

	Settling(EntityManager entities, JdbcClient jdbc, Clock clock, ZoneId facility) {
		this.entities = entities;
		this.jdbc = jdbc;
		this.clock = clock;
		this.facility = facility;
	}

	public void look(Held account) {
		entities.flush();
		if (jdbc.sql(NOTHING_OWED).param("account", account.accountId()).query(Boolean.class).single()) {
			var now = clock.instant();
			entities.persist(new Settlement(account, now.atZone(facility).toLocalDate(), now));
		}
	}
}
