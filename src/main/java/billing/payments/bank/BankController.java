package billing.payments.bank;

import billing.payments.bank.ImportingBankList.Outcome;
import concord.refusal.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Banks' lists over the web. */
@RestController
@RequestMapping("/billing/bank-lists")
class BankController {

	private final ImportingBankList importing;
	private final Currency currency;
	private final Clock clock;
	private final ZoneId facility;

	BankController(ImportingBankList importing, Currency currency, Clock clock, ZoneId facility) {
		this.importing = importing;
		this.currency = currency;
		this.clock = clock;
		this.facility = facility;
	}

	/** Safe to repeat without a key: each of the bank's references is posted once. */
	@PostMapping(consumes = "text/csv")
	@Operation(operationId = "importBankList", summary = "Import what a bank says came in",
			description = "Columns: date,amount,reference,text. A line is posted to the invoice its text names.")
	Result enter(@RequestParam String bank, @RequestParam(defaultValue = "false") boolean dryRun,
			@RequestBody byte[] csv) {
		if (!bank.matches("[A-Za-z0-9-]{1,30}")) {
			throw new Refusal.Invalid("bank", "must be 1 to 30 of A to Z, a to z, 0 to 9 and -");
		}
		var today = clock.instant().atZone(facility).toLocalDate();
		var outcomes = importing.enter(bank, BankList.read(csv, currency, today), dryRun);
		return new Result(dryRun, count(outcomes, "posted"), count(outcomes, "known"), count(outcomes, "unmatched"),
				outcomes);
	}

	private static int count(List<Outcome> outcomes, String outcome) {
		return (int) outcomes.stream().filter(it -> it.outcome().equals(outcome)).count();
	}

	/**
	 * @param posted    how many are posted, or would be
	 * @param known     how many were there already
	 * @param unmatched how many somebody must look at
	 */
	record Result(boolean dryRun, int posted, int known, int unmatched, List<Outcome> lines) {
	}
}
