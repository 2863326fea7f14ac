package billing.statements;

import billing.invoicing.letters.Addressee;
import billing.invoicing.letters.Addressees;
import billing.money.Money;
import billing.statements.StatementView.Line;
import concord.refusal.Refusal;
import concord.web.PageRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what guarantors were told. */
@Component
@Transactional(readOnly = true)
class ReadingStatements {

	private static final String STATEMENTS = """
			select statement_id, account_id, cycle, level, total, currency, issued_on from billing.statement
			""";

	private static final String LIST = STATEMENTS + """
			where statement_id > coalesce(:after::uuid, '00000000-0000-0000-0000-000000000000')
				and (:account::uuid is null or account_id = any(billing.accounts_of(:account)))
			order by statement_id limit :rows
			""";

	private static final String LINES = """
			select l.invoice_id, l.due_on, l.open,
				i.series || '-' || lpad(i.number::text, greatest(6, length(i.number::text)), '0') as number
			from billing.statement_line l join billing.invoice i using (invoice_id)
			where statement_id = :statement order by l.due_on, i.number
			""";

	private record Told(UUID statementId, UUID accountId, LocalDate cycle, int level, BigDecimal total,
			String currency, LocalDate issuedOn) {

		StatementView view(@Nullable Addressee addressee, List<Said> lines) {
			var in = Currency.getInstance(currency);
			return new StatementView(statementId, accountId, addressee, cycle.toString().substring(0, 7), level,
					StatementView.message(level), issuedOn, new Money(total, in),
					lines.stream().map(it -> it.line(issuedOn, in)).toList());
		}
	}

	private record Said(UUID invoiceId, String number, LocalDate dueOn, BigDecimal open) {

		Line line(LocalDate issuedOn, Currency currency) {
			return new Line(invoiceId, number, dueOn, Math.max(0, ChronoUnit.DAYS.between(dueOn, issuedOn)),
					new Money(open, currency));
		}
	}

	private final Addressees addressees;
	private final JdbcClient jdbc;

	ReadingStatements(Addressees addressees, JdbcClient jdbc) {
		this.addressees = addressees;
		this.jdbc = jdbc;
	}

	List<StatementView> list(@Nullable UUID account, PageRequest page) {
		return jdbc.sql(LIST).param("after", page.afterId()).param("account", account).param("rows", page.rows())
				.query(Told.class).stream().map(this::view).toList();
	}

	StatementView one(UUID id) {
		return jdbc.sql(STATEMENTS + "where statement_id = :statement").param("statement", id).query(Told.class)
				.optional().map(this::view).orElseThrow(() -> new Refusal.NotFound("statement", id));
	}

	private StatementView view(Told told) {
		var addressee = addressees.of(addressees.patientOf(told.accountId())).orElse(null);
		return told.view(addressee, lines(told.statementId()));
	}

	private List<Said> lines(UUID statement) {
		return jdbc.sql(LINES).param("statement", statement).query(Said.class).list();
	}
}
