package billing.journal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import outbox.TimeOrderedIds;

/**
 * Brings what stands on accounts for their persons to where it belongs, by an entry: what was owed, paid ahead
 * or to be paid back goes to the surviving record's account, or comes back from it. What of the entries was
 * posted for which record never changes, so the way back is the way there.
 */
@Component
public class MovingDebts {

	/** One statement, so that entry and postings see the same; nothing where nothing is out of place. */
	private static final String MOVE = """
			with line as (select * from billing.debts_out_of_place(:accounts::uuid[])), entry as (
				insert into billing.journal_entry (entry_id, kind, account_id, patient_id, subject_id, service_date,
					booked_on, posted_at, actor, correlation_id, postings)
				select :entry, 'merge', (select account_id from line order by line limit 1),
					(select patient_id from line order by line limit 1), :entry, :today, :today, :now, :actor, :correlation,
					count(*) from line having count(*) > 0
				returning entry_id)
			insert into billing.posting (entry_id, line, ledger_account, payer_code, account_id, patient_id, amount,
				currency)
			select entry_id, line, ledger_account, payer_code, account_id, patient_id, amount, currency
			from entry cross join line
			""";

	private final JdbcClient jdbc;
	private final Calendar calendar;

	MovingDebts(JdbcClient jdbc, Calendar calendar) {
		this.jdbc = jdbc;
		this.calendar = calendar;
	}

	/** @param accounts all of the persons in question, held by the transaction */
	@Transactional(propagation = Propagation.MANDATORY)
	public void among(List<UUID> accounts) {
		var booking = calendar.today();
		jdbc.sql(MOVE).param("accounts", accounts.stream().map(UUID::toString).toArray(String[]::new))
				.param("entry", TimeOrderedIds.next()).param("today", booking.bookedOn())
				.param("now", booking.postedAt().atOffset(ZoneOffset.UTC)).param("actor", booking.actor())
				.param("correlation", booking.correlationId()).update();
	}
}
