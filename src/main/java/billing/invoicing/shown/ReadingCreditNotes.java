package billing.invoicing.shown;

import billing.invoicing.shown.InvoiceView.Line;
import concord.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows credit notes. */
@Component
@Transactional(readOnly = true)
class ReadingCreditNotes {

	private static final String NOTE = """
			select n.credit_note_id, n.series, n.number, n.invoice_id, i.series as invoice_series,
				i.number as invoice_number, i.account_id, i.patient_id, i.payer_code, n.issued_on, n.reason, n.total, n.currency
			from billing.credit_note n join billing.invoice i using (invoice_id) where n.credit_note_id = :note
			""";

	private static final String LINES = """
			select line, l.charge_id, l.code_system, l.code, l.quantity, l.unit, l.service_date, l.amount, l.currency, l.status
			from billing.credit_line c join billing.invoice_line l using (invoice_id, line)
			where c.credit_note_id = :note order by line
			""";

	private final JdbcClient jdbc;

	ReadingCreditNotes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	CreditNoteView one(UUID id) {
		var lines = jdbc.sql(LINES).param("note", id).query((row, number) -> ReadingInvoices.line(row)).list();
		return jdbc.sql(NOTE).param("note", id).query((row, number) -> view(row, lines)).optional()
				.orElseThrow(() -> new Refusal.NotFound("credit note", id));
	}

	private static CreditNoteView view(ResultSet row, List<Line> lines) throws SQLException {
		return new CreditNoteView(row.getObject("credit_note_id", UUID.class), ReadingInvoices.label(row),
				row.getObject("invoice_id", UUID.class),
				InvoiceView.number(row.getString("invoice_series"), row.getLong("invoice_number")),
				row.getObject("account_id", UUID.class), row.getObject("patient_id", UUID.class),
				ReadingInvoices.given(row.getString("payer_code")), ReadingInvoices.date(row, "issued_on"),
				row.getString("reason"), ReadingInvoices.money(row, "total"), lines);
	}
}
