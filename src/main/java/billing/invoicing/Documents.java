package billing.invoicing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import outbox.Cause;

/** The rows of drafts, lines and credit notes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Documents {

	static final String LINES = """
			select line, charge_id, code_system, code, quantity, unit, service_date, amount, currency, status
			from billing.invoice_line where invoice_id = :invoice order by line
			""";

	private static final String DRAFT = """
			insert into billing.invoice_draft (draft_id, account_id, payer_code, drafted_at, drafted_by)
			values (:draft, :account, :payer, :now, :actor)
			""";

	private static final String LINE = """
			insert into billing.invoice_line (invoice_id, line, charge_id, payer_code, code_system, code, quantity,
				unit, service_date, amount, currency)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			""";

	private static final String NUMBER = """
			insert into billing.document_number (series, number, document_id) values (:series, 0, :document)
			returning number
			""";

	private static final String NOTE = """
			insert into billing.credit_note (credit_note_id, invoice_id, series, number, reason, total, currency,
				issued_on, issued_at, issued_by)
			values (:note, :invoice, :series, :number, :reason, :total, :currency, :on, :now, :actor)
			""";

	private static final String CREDIT_LINE = """
			insert into billing.credit_line (invoice_id, line, credit_note_id) values (?, ?, ?)
			""";

	/** A draft, as it stands. */
	record Draft(UUID draftId, UUID accountId, String payerCode, boolean discarded, boolean issued) {
	}

	private final JdbcClient jdbc;
	private final JdbcTemplate batches;
	private final Clock clock;
	private final ZoneId facility;

	Documents(JdbcClient jdbc, JdbcTemplate batches, Clock clock, ZoneId facility) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.clock = clock;
		this.facility = facility;
	}

	void draft(UUID draft, UUID account, String payer, List<InvoiceLine> lines) {
		jdbc.sql(DRAFT).param("draft", draft).param("account", account).param("payer", payer).param("now", now())
				.param("actor", Cause.current().actor()).update();
		batches.batchUpdate(LINE, lines, lines.size(), (row, line) -> {
			row.setObject(1, draft);
			row.setInt(2, line.line());
			row.setObject(3, line.chargeId());
			row.setString(4, payer);
			row.setString(5, line.codeSystem());
			row.setString(6, line.code());
			row.setBigDecimal(7, line.quantity());
			row.setString(8, line.unit());
			row.setObject(9, line.serviceDate());
			row.setBigDecimal(10, line.amount());
			row.setString(11, line.currency());
		});
	}

	Optional<Draft> draft(UUID draft) {
		return jdbc.sql("""
				select draft_id, account_id, payer_code, discarded,
					exists (select from billing.invoice where invoice_id = draft_id) as issued
				from billing.invoice_draft where draft_id = :draft
				""").param("draft", draft).query(Draft.class).optional();
	}

	List<InvoiceLine> lines(UUID invoice) {
		return jdbc.sql(LINES).param("invoice", invoice).query(InvoiceLine.class).list();
	}

	void discard(UUID draft) {
		jdbc.sql("update billing.invoice_draft set discarded = true where draft_id = :draft").param("draft", draft)
				.update();
		become("released", draft, lines(draft).stream().filter(InvoiceLine::live).toList());
	}

	void become(String status, UUID invoice, List<InvoiceLine> lines) {
		batches.batchUpdate("update billing.invoice_line set status = ? where invoice_id = ? and line = ?", lines,
				Math.max(1, lines.size()), (row, line) -> {
					row.setString(1, status);
					row.setObject(2, invoice);
					row.setInt(3, line.line());
				});
	}

	DocumentNumber number(String series, UUID document) {
		return new DocumentNumber(series, jdbc.sql(NUMBER).param("series", series).param("document", document)
				.query(Long.class).single());
	}

	void credit(UUID note, UUID invoice, DocumentNumber number, List<InvoiceLine> lines, String reason) {
		var total = InvoiceLine.total(lines);
		jdbc.sql(NOTE).param("note", note).param("invoice", invoice).param("series", number.series())
				.param("number", number.number()).param("reason", reason).param("total", total.value())
				.param("currency", total.currency().getCurrencyCode()).param("on", today()).param("now", now())
				.param("actor", Cause.current().actor()).update();
		batches.batchUpdate(CREDIT_LINE, lines, lines.size(), (row, line) -> {
			row.setObject(1, invoice);
			row.setInt(2, line.line());
			row.setObject(3, note);
		});
		become("credited", invoice, lines);
	}

	LocalDate today() {
		return clock.instant().atZone(facility).toLocalDate();
	}

	private OffsetDateTime now() {
		return clock.instant().atOffset(ZoneOffset.UTC);
	}
}
