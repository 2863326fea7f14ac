package billing.invoicing.shown;

import billing.invoicing.shown.InvoiceView.CreditNote;
import billing.invoicing.shown.InvoiceView.Line;
import billing.money.Money;
import concord.refusal.Refusal;
import concord.web.PageRequest;
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
public class ReadingInvoices {

	private static final String INVOICES = """
			select s.invoice_id, i.version, s.series, s.number, s.account_id, s.patient_id, s.payer_code,
				case when s.status = 'issued' and s.open = 0 then 'balanced' else s.status end as status, s.issued_on,
				s.due_on, s.total, s.credited, s.allocated, s.adjusted, s.open, s.currency
			from billing.invoice_state s join billing.invoice i using (invoice_id)
			""";

	private static final String OPEN = "join billing.open_invoice using (invoice_id)\n";

	private static final String PAGE = """
			where s.invoice_id > coalesce(:after::uuid, '00000000-0000-0000-0000-000000000000')
				and (:account::uuid is null or s.account_id = any(billing.accounts_of(:account)))
			order by s.invoice_id limit :rows
			""";

	private static final String NOTES = """
			select credit_note_id, series, number, issued_on, reason, total, currency,
				array(select line from billing.credit_line l where l.credit_note_id = n.credit_note_id
					order by line) as lines
			from billing.credit_note n where invoice_id = :invoice order by credit_note_id
			""";

	private static final String DRAFT = """
			select account_id, payer_code, discarded,
				exists (select from billing.invoice where invoice_id = draft_id) as issued
			from billing.invoice_draft where draft_id = :draft
			""";

	private static final String DRAFTS = """
			select draft_id from billing.invoice_draft d
			where draft_id > coalesce(:after::uuid, '00000000-0000-0000-0000-000000000000') and not discarded
				and (:account::uuid is null or account_id = any(billing.accounts_of(:account)))
				and not exists (select from billing.invoice i where i.invoice_id = d.draft_id)
			order by draft_id limit :rows
			""";

	/** What was left out of the draft is on no bill. */
	private static final String LINES = """
			select line, charge_id, code_system, code, quantity, unit, service_date, amount, currency, status
			from billing.invoice_line where invoice_id = :invoice and status <> 'released' order by line
			""";

	private record Draft(UUID accountId, String payerCode, boolean discarded, boolean issued) {
	}

	private final JdbcClient jdbc;

	ReadingInvoices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** @param open only those of which something is still to be paid */
	public List<InvoiceView> list(@Nullable UUID account, boolean open, PageRequest page) {
		return jdbc.sql(INVOICES + (open ? OPEN : "") + PAGE).param("after", page.afterId()).param("account", account)
				.param("rows", page.rows()).query((row, number) -> view(row, null, null)).list();
	}

	public InvoiceView one(UUID id) {
		var lines = lines(id);
		var notes = jdbc.sql(NOTES).param("invoice", id).query((row, number) -> note(row)).list();
		return jdbc.sql(INVOICES + "where s.invoice_id = :invoice").param("invoice", id)
				.query((row, number) -> view(row, lines, notes)).optional()
				.orElseThrow(() -> new Refusal.NotFound("invoice", id));
	}

	/** Those somebody still has to issue or discard. */
	public List<DraftView> drafts(@Nullable UUID account, PageRequest page) {
		return jdbc.sql(DRAFTS).param("after", page.afterId()).param("account", account).param("rows", page.rows())
				.query(UUID.class).list().stream().map(this::draft).toList();
	}

	public DraftView draft(UUID id) {
		var draft = jdbc.sql(DRAFT).param("draft", id).query(Draft.class).optional()
				.orElseThrow(() -> new Refusal.NotFound("draft", id));
		var lines = lines(id);
		var status = draft.issued() ? "issued" : draft.discarded() ? "entered-in-error" : "draft";
		return new DraftView(id, draft.accountId(), given(draft.payerCode()), status, lines,
				lines.stream().map(Line::amount).reduce(Money::plus).orElse(null));
	}

	private List<Line> lines(UUID invoice) {
		return jdbc.sql(LINES).param("invoice", invoice).query((row, number) -> line(row)).list();
	}

	static Line line(ResultSet row) throws SQLException {
		return new Line(row.getInt("line"), row.getObject("charge_id", UUID.class), row.getString("code_system"),
				row.getString("code"), row.getBigDecimal("quantity").toPlainString(), row.getString("unit"),
				date(row, "service_date"), money(row, "amount"), row.getString("status").equals("credited"));
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

	static String label(ResultSet row) throws SQLException {
		return InvoiceView.number(row.getString("series"), row.getLong("number"));
	}

	static LocalDate date(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

	static Money money(ResultSet row, String column) throws SQLException {
		return new Money(row.getBigDecimal(column), Currency.getInstance(row.getString("currency")));
	}

	static @Nullable String given(String code) {
		return code.isEmpty() ? null : code;
	}
}
