package billing.journal;

import static org.assertj.core.api.Assertions.assertThat;

import billing.accounts.AccountId;
import billing.accounts.PatientId;
import billing.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** E2: what an entry posts adds up to zero. */
class JournalEntryTests {

	private static final Booking BOOKING = new Booking(Instant.EPOCH, LocalDate.EPOCH, null, "ana", UUID.randomUUID());

	@Test
	void debitsWhoOwesAndCreditsWhoEarned() {
		var entry = new JournalEntry(charged(null), usd("0.00"), "general", BOOKING);

		assertThat(told(entry)).containsExactly("receivable-patient   431.40", "revenue  general -431.40");
	}

	@Test
	void debitsThePayerWhereThereIsOne() {
		var entry = new JournalEntry(charged("AETNA"), usd("0.00"), "general", BOOKING);

		assertThat(told(entry)).containsExactly("receivable-payer AETNA  431.40", "revenue  general -431.40");
	}

	@Test
	void movesToThePatientWhatTheCoverageLeavesThere() {
		var entry = new JournalEntry(charged("AETNA"), usd("31.40"), "general", BOOKING);

		assertThat(told(entry)).containsExactly("receivable-payer AETNA  431.40", "revenue  general -431.40",
				"receivable-payer AETNA  -31.40", "receivable-patient   31.40");
	}

	@Test
	void isTakenBackByItsMirror() {
		var entry = new JournalEntry(charged("AETNA"), usd("0.00"), "general", BOOKING);

		var reversal = entry.reversal(BOOKING);

		assertThat(told(reversal)).containsExactly("receivable-payer AETNA  -431.40", "revenue  general 431.40");
		assertThat(reversal.reverses()).isEqualTo(entry.getId().entryId());
	}

	@Test
	void saysWhatBecomesOfAChargeByAPairEach() {
		assertThat(told(entry("AETNA", "100.00", "0.00", "5.25"))).containsExactly("receivable-payer AETNA  431.40",
				"revenue  general -431.40", "receivable-payer AETNA  -100.00", "contractual-adjustment  general 100.00",
				"receivable-payer AETNA  5.25", "tax-payable   -5.25");
		assertThat(told(entry(null, "0.00", "40.00", "0.00"))).containsExactly("receivable-patient   431.40",
				"revenue  general -431.40", "receivable-patient   -40.00", "discount  general 40.00");
	}

	/** A case rate may be more than what was charged. */
	@Test
	void letsAPayerOweMoreThanWasCharged() {
		assertThat(told(entry("AETNA", "-68.60", "0.00", "0.00"))).containsExactly("receivable-payer AETNA  431.40",
				"revenue  general -431.40", "receivable-payer AETNA  68.60", "contractual-adjustment  general -68.60");
	}

	private static JournalEntry entry(String payer, String contractual, String discount, String tax) {
		var it = charged(payer);
		return new JournalEntry(new Charged(it.chargeId(), it.accountId(), it.patientId(), it.serviceDate(),
				it.amount(), payer, usd(contractual), usd(discount), usd(tax), it.priceId(), 1), usd("0.00"),
				"general", BOOKING);
	}

	private static Money usd(String amount) {
		return new Money(new BigDecimal(amount), Currency.getInstance("USD"));
	}

	private static Charged charged(String payer) {
		return new Charged(UUID.randomUUID(), new AccountId(UUID.randomUUID()), new PatientId(UUID.randomUUID()),
				LocalDate.EPOCH, usd("431.40"), payer, usd("0.00"), usd("0.00"), usd("0.00"), UUID.randomUUID(), 1);
	}

	private static List<String> told(JournalEntry entry) {
		return entry.postings().stream().map(it -> "%s %s %s %s".formatted(it.ledgerAccount().code, it.payerCode(),
				it.department(), it.amount().value())).toList();
	}
}
