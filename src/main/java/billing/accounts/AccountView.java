package billing.accounts;

import billing.money.Money;
import java.util.List;
import java.util.UUID;

/**
 * An account as it stands. Every figure is the sum of postings.
 *
 * @param balance what is still owed: the patient's part and the payers'
 * @param patient the patient's part
 * @param payers  each payer's part
 * @param credit  what was paid and is not put against a debt yet
 */
record AccountView(UUID id, UUID patientId, String status, Money balance, Money patient,
		List<PayerPart> payers, Money credit) {

	record PayerPart(String code, Money balance) {
	}
}
