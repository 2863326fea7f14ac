package billing.reports;

import static org.assertj.core.api.Assertions.assertThat;

import billing.Ledger;
import concord.Api;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is owed today, worked out from what is open of each bill instead of the journal: debtor, buckets and total. */
final class OpenBills {

	private static final String AGED = """
			with owed as (
				select e.subject_id as charge_id, p.payer_code, sum(p.amount) as amount
				from billing.posting p join billing.journal_entry e using (entry_id)
				join billing.charge_item c on c.charge_id = e.subject_id
				where p.ledger_account in ('receivable-patient', 'receivable-payer')
				group by e.subject_id, p.payer_code having sum(p.amount) <> 0),
			waiting as (
				select o.payer_code, sum(o.amount) as amount from owed o
				where not exists (select from billing.invoice_line l join billing.invoice i using (invoice_id)
					where l.charge_id = o.charge_id and l.payer_code = o.payer_code and l.status = 'live')
				group by o.payer_code),
			billed as (
				select payer_code, sum(open) filter (where due_on >= :to) as not_due,
					sum(open) filter (where :to - due_on between 1 and 30) as to_30,
					sum(open) filter (where :to - due_on between 31 and 60) as to_60,
					sum(open) filter (where :to - due_on between 61 and 90) as to_90,
					sum(open) filter (where :to - due_on > 90) as over_90, sum(open) as open
				from billing.open_invoice join billing.invoice_state using (invoice_id) group by payer_code)
			select coalesce(nullif(payer_code, ''), 'patient'), coalesce(w.amount, 0), coalesce(not_due, 0),
				coalesce(to_30, 0), coalesce(to_60, 0), coalesce(to_90, 0), coalesce(over_90, 0),
				coalesce(w.amount, 0) + coalesce(open, 0)
			from waiting w full join billed b using (payer_code)
			order by payer_code
			""";

	private static final int CELLS = 8;

	private OpenBills() {
	}

	static List<List<String>> aged(Ledger ledger, LocalDate today) {
		return ledger.asOwner().sql(AGED.replace(":to", "date '" + today + "'")).query((row, number) -> {
			var cells = new String[CELLS];
			for (var i = 0; i < CELLS; i++) {
				cells[i] = row.getString(i + 1);
			}
			return told(List.of(cells));
		}).list();
	}

	/** As the report tells of a day. */
	static List<List<String>> told(Api api, LocalDate to) {
		var answer = api.get("/billing/reports/aging?from=1990-01-01&to=" + to);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json().path("rows").valueStream()
				.map(row -> told(IntStream.range(0, CELLS).mapToObj(i -> row.get(i).asString()).toList())).toList();
	}

	private static List<String> told(List<String> cells) {
		return Stream.concat(Stream.of(cells.getFirst()), cells.stream().skip(1).map(it ->
				new BigDecimal(it).setScale(2, RoundingMode.UNNECESSARY).toPlainString())).toList();
	}
}
