package billing.invoicing;

import billing.invoicing.InvoiceView.CreditNote;
import billing.invoicing.InvoiceView.Line;
import billing.money.Money;
import concord.refusal.Refusal;
import concord.web.PageRequest;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows drafts and invoices. */
@Component
@Transactional(readOnly = true)
class ReadingInvoices {

	private static final String INVOICES = """
			select s.invoice_id, i.version, s.series, s.number, s.account_id, s.patient_id, s.payer_code,
				case when s.status = 'issued' and s.open = 0 then 'balanced' else s.status end as status, s.issued_on,
				s.due_on, s.total, s.credited, s.allocated, s.adjusted, s.open, s.currency
			from billing.invoice_state s join billing.invoice i using (invoice_id)
			""";

	private static final String LIST = INVOICES + """
			where s.invoice_id > coalesce(:after::uuid, '00000000-0000-0000-0000-000000000000')
				and (:account::uuid is null or s.account_id = :account) and (not :open or s.open > 0)
			order by s.invoice_id limit :rows
			""";

	private static final String NOTES = """
			select credit_note_id, series, number, issued_on, reason, total, currency,
				array(select line from billing.credit_line l where l.credit_note_id = n.credit_note_id
					order by line) as lines
			from billing.credit_note n where invoice_id = :invoice order by credit_note_id
			""";

	private final JdbcClient jdbc;
	private final Documents documents;

	ReadingInvoices(JdbcClient jdbc, Documents documents) {
		this.jdbc = jdbc;
		this.documents = documents;
	}

	/** @param open only those of which something is still to be paid */
	List<InvoiceView> list(@Nullable UUID account, boolean open, PageRequest page) {
		return jdbc.sql(LIST).param("after", page.afterId()).param("account", account).param("open", open)
				.param("rows", page.rows()).query((row, number) -> view(row, null, null)).list();
	}

	InvoiceView one(UUID id) {
		var lines = documents.lines(id).stream().filter(it -> !it.status().equals("released")).map(Line::of).toList();
		var notes = jdbc.sql(NOTES).param("invoice", id).query((row, number) -> note(row)).list();
		return jdbc.sql(INVOICES + "where s.invoice_id = :invoice").param("invoice", id)
				.query((row, number) -> view(row, lines, notes)).optional()
				.orElseThrow(() -> new Refusal.NotFound("invoice", id));
	}

	DraftView draft(UUID id) {
		var draft = documents.draft(id).orElseThrow(() -> new Refusal.NotFound("draft", id));
		var lines = documents.lines(id).stream()
				.filter(it -> draft.issued() || it.live()).filter(it -> !it.status().equals("released")).toList();
		var status = draft.issued() ? "issued" : draft.discarded() ? "entered-in-error" : "draft";
		return new DraftView(id, draft.accountId(), given(draft.payerCode()), status,
				lines.stream().map(Line::of).toList(), lines.isEmpty() ? null : InvoiceLine.total(lines));
	}

	private static InvoiceView view(ResultSet row, @Nullable List<Line> lines, @Nullable List<CreditNote> notes)
			throws SQLException {
		return new InvoiceView(row.getObject("invoice_id", UUID.class), row.getInt("version"), label(row),
				row.getObject("account_id", UUID.class), row.getObject("patient_id", UUID.class),
				given(row.getString("payer_code")), row.getString("status"), date(row, "issued_on"), date(row, "due_on"),
				money(row, "total"), money(row, "credited"), money(row, "allocated"), money(row, "adjusted"),
				money(row, "open"), lines, notes);
	}

	private static CreditNote note(ResultSet row) throws SQLException {
		return new CreditNote(row.getObject("credit_note_id", UUID.class), label(row), date(row, "issued_on"),
				row.getString("reason"), money(row, "total"), Arrays.asList((Integer[]) row.getArray("lines").getArray()));
	}

	private static String label(ResultSet row) throws SQLException {
		return DocumentNumber.label(row.getString("series"), row.getLong("number"));
	}

	private static LocalDate date(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

	/** Sums of nothing have no decimals yet. */
	private static Money money(ResultSet row, String column) throws SQLException {
		BigDecimal value = row.getBigDecimal(column);
		return new Money(value, Currency.getInstance(row.getString("currency")));
	}

	private static @Nullable String given(String code) {
		return code.isEmpty() ? null : code;
	}
}
