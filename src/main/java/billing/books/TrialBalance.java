package billing.books;

import billing.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All ledger accounts with what was posted to them, added up from the postings whenever somebody asks. */
@Component
class TrialBalance {

	private static final String LINES = """
			select ledger_account, payer_code, department, place, sum(amount) filter (where amount > 0) as debits,
				-sum(amount) filter (where amount < 0) as credits, sum(amount) as balance
			from billing.posting join billing.journal_entry using (entry_id)
			where booked_on >= coalesce(:from::date, '-infinity') and booked_on <= coalesce(:to::date, 'infinity')
				and currency = :currency
			group by ledger_account, payer_code, department, place
			order by ledger_account, payer_code, department, place
			""";

	private static final int SECONDS = 30;

	private record Found(String ledgerAccount, String payerCode, String department, String place,
			@Nullable BigDecimal debits, @Nullable BigDecimal credits, BigDecimal balance) {

		BooksView.Line line(Currency currency) {
			return new BooksView.Line(ledgerAccount, given(payerCode), given(department), given(place),
					money(debits, currency), money(credits, currency), money(balance, currency));
		}

		private static @Nullable String given(String code) {
			return code.isEmpty() ? null : code;
		}

		private static Money money(@Nullable BigDecimal sum, Currency currency) {
			return sum == null ? Money.zero(currency) : new Money(sum, currency);
		}
	}

	private final JdbcClient jdbc;
	private final Currency currency;

	TrialBalance(JdbcClient jdbc, Currency currency) {
		this.jdbc = jdbc;
		this.currency = currency;
	}

	/** @param from the first and {@code to} the last day of booking; all, where none is said */
	@Transactional(readOnly = true, timeout = SECONDS)
	public BooksView of(@Nullable LocalDate from, @Nullable LocalDate to) {
		List<BooksView.Line> lines = jdbc.sql(LINES).param("from", from).param("to", to)
				.param("currency", currency.getCurrencyCode()).query(Found.class).stream()
				.map(it -> it.line(currency)).toList();
		return new BooksView(from, to, lines, sum(lines.stream().map(BooksView.Line::debits).toList()),
				sum(lines.stream().map(BooksView.Line::credits).toList()));
	}

	private Money sum(List<Money> amounts) {
		return amounts.stream().reduce(Money.zero(currency), Money::plus);
	}
}
