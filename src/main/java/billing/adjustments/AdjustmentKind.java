package billing.adjustments;

import billing.journal.LedgerAccount;
import concord.refusal.Refusal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Why something of an invoice is let off, and where that stands in the books. */
enum AdjustmentKind {

	DISCOUNT("discount", LedgerAccount.DISCOUNT),
	CONTRACTUAL("contractual", LedgerAccount.CONTRACTUAL_ADJUSTMENT),
	WRITE_OFF("write-off", LedgerAccount.WRITE_OFF),
	SMALL_BALANCE("small-balance", LedgerAccount.WRITE_OFF),
	BAD_DEBT("bad-debt", LedgerAccount.BAD_DEBT);

	final String code;
	final LedgerAccount account;

	AdjustmentKind(String code, LedgerAccount account) {
		this.code = code;
		this.account = account;
	}

	static AdjustmentKind of(String code) {
		return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst().orElseThrow(
				() -> new Refusal.Invalid("kind", "is one of " + Arrays.stream(values()).map(it -> it.code)
						.collect(Collectors.joining(", "))));
	}
}
