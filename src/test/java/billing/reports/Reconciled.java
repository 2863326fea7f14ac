package billing.reports;

import billing.Cashier;
import billing.Ledger;
import concord.Api;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A column of a report, and what of the journal it must come to.
 *
 * @param postings a condition
 * @param sign     -1 where the report shows credits as positive
 */
public record Reconciled(String report, String column, String postings, int sign) {

	public static final Reconciled AGING = new Reconciled("aging", "total", "ledger_account like 'receivable-%'", 1);

	/** Of visits that are over: what is owed of charges that stand on no bill of whoever owes it. */
	private static final String WAITS_FOR_ITS_BILL = """
			ledger_account like 'receivable-%'
			and subject_id in (select charge_id from billing.charge_item join billing.discharge using (encounter_id)
				where finished_on <= '$today')
			and not exists (select from billing.invoice_line l join billing.invoice using (invoice_id)
				where l.charge_id = subject_id and l.payer_code = posting.payer_code and l.status = 'live')
			""";

	private static final String FROM = "1990-01-01";

	/** Of all entries that charge one act, the one that was written first. */
	private static final String FIRST = """
			not exists (select from billing.charge_item one join billing.charge_item before
					using (procedure_id, definition) join billing.journal_entry b on b.subject_id = before.charge_id
				where one.charge_id = journal_entry.subject_id and b.kind = 'charge' and b.entry_id < journal_entry.entry_id)
			""";

	public static Stream<Reconciled> reports() {
		return Stream.of(AGING,
				new Reconciled("revenue-by-department", "revenue", "ledger_account = 'revenue'", -1),
				new Reconciled("revenue-by-department", "net", "ledger_account in ('revenue', 'contractual-adjustment', "
						+ "'discount', 'write-off', 'bad-debt')", -1),
				new Reconciled("revenue-by-payer", "revenue", "ledger_account = 'revenue'", -1),
				new Reconciled("revenue-by-code", "revenue", "ledger_account = 'revenue'", -1),
				new Reconciled("charge-lag", "amount", "ledger_account = 'revenue' and kind = 'charge'", -1),
				new Reconciled("late-charges", "amount",
						"ledger_account = 'revenue' and kind = 'charge' and booked_on - service_date > 3 and " + FIRST, -1),
				new Reconciled("day-sheet", "debits", "amount > 0", 1),
				new Reconciled("day-sheet", "credits", "amount < 0", -1),
				new Reconciled("dnfb", "amount", WAITS_FOR_ITS_BILL.replace("$today", Cashier.today().toString()), 1),
				new Reconciled("payments-by-method", "net", "ledger_account = 'cash'", 1));
	}

	public BigDecimal comesTo(Api api) {
		return sum(api, "from=" + FROM);
	}

	BigDecimal comesTo(Api api, LocalDate to) {
		return sum(api, "from=%s&to=%s".formatted(FROM, to));
	}

	private BigDecimal sum(Api api, String period) {
		var answer = api.get("/billing/reports/%s?%s".formatted(report, period));
		if (answer.status() != 200) {
			throw new AssertionError(answer.toString());
		}
		var at = answer.json().path("columns").valueStream().map(JsonNode::asString).toList().indexOf(column);
		return answer.json().path("rows").valueStream().map(it -> new BigDecimal(it.get(at).asString()))
				.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	public BigDecimal journal(Ledger ledger) {
		return journal(ledger, "infinity");
	}

	BigDecimal journal(Ledger ledger, LocalDate to) {
		return journal(ledger, to.toString());
	}

	private BigDecimal journal(Ledger ledger, String to) {
		return new BigDecimal(ledger.asOwner().sql("""
				select coalesce(sum(amount), 0) * %d from billing.posting join billing.journal_entry using (entry_id)
				where booked_on between '%s' and '%s' and %s
				""".formatted(sign, FROM, to, postings)).query(String.class).single());
	}
}
