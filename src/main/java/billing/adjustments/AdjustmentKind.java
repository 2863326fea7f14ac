package billing.adjustments;

import billing.journal.LedgerAccount;
import concord.refusal.Refusal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Why something of an invoice is let off, and where that stands in the books. */
enum AdjustmentKind {

	DISCOUNT("discount", LedgerAccount.DISCOUNT, true),
	CONTRACTUAL("contractual", LedgerAccount.CONTRACTUAL_ADJUSTMENT, true),
	WRITE_OFF("write-off", LedgerAccount.WRITE_OFF, false),
	SMALL_BALANCE("small-balance", LedgerAccount.WRITE_OFF, false),
	BAD_DEBT("bad-debt", LedgerAccount.BAD_DEBT, false);

	final String code;
	final LedgerAccount account;

	/** It makes the price of what is billed; else it forgives a debt. */
	final boolean ofThePrice;

	AdjustmentKind(String code, LedgerAccount account, boolean ofThePrice) {
		this.code = code;
		this.account = account;
		this.ofThePrice = ofThePrice;
	}

	static AdjustmentKind of(String code) {
		return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst().orElseThrow(
				() -> new Refusal.Invalid("kind", "is one of " + Arrays.stream(values()).map(it -> it.code)
						.collect(Collectors.joining(", "))));
	}
}
