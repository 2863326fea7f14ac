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

	private static final Booking BOOKING = new Booking(Instant.EPOCH, LocalDate.EPOCH, "ana", UUID.randomUUID());

	@Test
	void debitsWhoOwesAndCreditsWhoEarned() {
		var entry = new JournalEntry(charged(null), BOOKING);

		assertThat(told(entry)).containsExactly("receivable-patient   431.40", "revenue  general -431.40");
	}

	@Test
	void debitsThePayerWhereThereIsOne() {
		var entry = new JournalEntry(charged("AETNA"), BOOKING);

		assertThat(told(entry)).containsExactly("receivable-payer AETNA  431.40", "revenue  general -431.40");
	}

	@Test
	void isTakenBackByItsMirror() {
		var entry = new JournalEntry(charged("AETNA"), BOOKING);

		var reversal = entry.reversal(BOOKING);

		assertThat(told(reversal)).containsExactly("receivable-payer AETNA  -431.40", "revenue  general 431.40");
		assertThat(reversal.reverses()).isEqualTo(entry.getId().entryId());
	}

	private static Charged charged(String payer) {
		return new Charged(UUID.randomUUID(), new AccountId(UUID.randomUUID()), new PatientId(UUID.randomUUID()),
				LocalDate.EPOCH, new Money(new BigDecimal("431.40"), Currency.getInstance("USD")), payer);
	}

	private static List<String> told(JournalEntry entry) {
		return entry.postings().stream().map(it -> "%s %s %s %s".formatted(it.ledgerAccount().code, it.payerCode(),
				it.department(), it.amount().value())).toList();
	}
}
