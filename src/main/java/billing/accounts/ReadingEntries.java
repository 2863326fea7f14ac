package billing.accounts;

import billing.accounts.EntryView.Line;
import billing.money.Money;
import concord.web.PageRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The journal of one account, in the order it was written: all that was posted to it, so that it comes to the
 * account's balance. Of an entry that moves money between accounts, as a merge does, its own part.
 */
@Component
@Transactional(readOnly = true)
class ReadingEntries {

	private static final String ENTRIES = """
			select e.entry_id, e.kind, e.subject_id, c.charge_id, r.reverses, e.service_date, e.booked_on, e.for_period,
				e.posted_at, e.actor
			from billing.journal_entry e left join billing.reversal r using (entry_id)
			left join billing.charge_item c on c.charge_id = e.subject_id
			where e.entry_id in (select entry_id from billing.posting where account_id = :account)
				and e.entry_id > coalesce(:after::uuid, '00000000-0000-0000-0000-000000000000')
			order by e.entry_id limit :rows
			""";

	private static final String LINES = """
			select entry_id, ledger_account, payer_code, department, place, amount, currency from billing.posting
			where entry_id in (:entries) and account_id = :account order by entry_id, line
			""";

	private record Entry(UUID entryId, String kind, UUID subjectId, @Nullable UUID chargeId,
			@Nullable UUID reverses, LocalDate serviceDate, LocalDate bookedOn, @Nullable LocalDate forPeriod,
			OffsetDateTime postedAt, String actor) {

		EntryView with(List<Posting> postings) {
			return new EntryView(entryId, kind, subjectId, chargeId, reverses, serviceDate, bookedOn, forPeriod,
					postedAt.toInstant(), actor, postings.stream().map(Posting::line).toList());
		}
	}

	private record Posting(UUID entryId, String ledgerAccount, String payerCode, String department,
			String place, BigDecimal amount, String currency) {

		Line line() {
			return new Line(ledgerAccount, given(payerCode), given(department), given(place),
					new Money(amount, Currency.getInstance(currency)));
		}

		private static @Nullable String given(String code) {
			return code.isEmpty() ? null : code;
		}
	}

	private final JdbcClient jdbc;

	ReadingEntries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<EntryView> of(UUID account, PageRequest page) {
		var entries = jdbc.sql(ENTRIES).param("account", account).param("after", page.afterId())
				.param("rows", page.rows()).query(Entry.class).list();
		if (entries.isEmpty()) {
			return List.of();
		}
		var postings = jdbc.sql(LINES).param("entries", entries.stream().map(Entry::entryId).toList())
				.param("account", account).query(Posting.class).stream().collect(Collectors.groupingBy(Posting::entryId));
		return entries.stream().map(it -> it.with(postings.getOrDefault(it.entryId(), List.of()))).toList();
	}
}
