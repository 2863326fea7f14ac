package billing.reports;

import billing.Ledger;
import concord.Api;
import java.math.BigDecimal;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A column of a report, and what of the journal it must come to.
 *
 * @param postings a condition
 * @param sign     -1 where the report shows credits as positive
 */
public record Reconciled(String report, String column, String postings, int sign) {

	private static final String FROM = "1990-01-01";

	public static Stream<Reconciled> reports() {
		return Stream.of(
				new Reconciled("aging", "total", "ledger_account like 'receivable-%'", 1),
				new Reconciled("revenue-by-department", "revenue", "ledger_account = 'revenue'", -1),
				new Reconciled("revenue-by-department", "net", "ledger_account in ('revenue', 'contractual-adjustment', "
						+ "'discount', 'write-off', 'bad-debt')", -1),
				new Reconciled("revenue-by-payer", "revenue", "ledger_account = 'revenue'", -1),
				new Reconciled("revenue-by-code", "revenue", "ledger_account = 'revenue'", -1),
				new Reconciled("charge-lag", "amount", "ledger_account = 'revenue' and kind = 'charge'", -1),
				new Reconciled("late-charges", "amount",
						"ledger_account = 'revenue' and kind = 'charge' and booked_on - service_date > 3", -1),
				new Reconciled("day-sheet", "debits", "amount > 0", 1),
				new Reconciled("day-sheet", "credits", "amount < 0", -1),
				new Reconciled("payments-by-method", "net", "ledger_account = 'cash'", 1));
	}

	public BigDecimal comesTo(Api api) {
		var answer = api.get("/billing/reports/%s?from=%s".formatted(report, FROM));
		if (answer.status() != 200) {
			throw new AssertionError(answer.toString());
		}
		var at = answer.json().path("columns").valueStream().map(JsonNode::asString).toList().indexOf(column);
		return answer.json().path("rows").valueStream().map(it -> new BigDecimal(it.get(at).asString()))
				.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	public BigDecimal journal(Ledger ledger) {
		return new BigDecimal(ledger.asOwner().sql("""
				select coalesce(sum(amount), 0) * %d from billing.posting join billing.journal_entry using (entry_id)
				where booked_on >= '%s' and %s
				""".formatted(sign, FROM, postings)).query(String.class).single());
	}
}
