package billing.statements;

import billing.invoicing.letters.Addressee;
import billing.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a guarantor was told.
 *
 * @param addressee whom it goes to, as is known today; {@code null} where billing has not heard of the patient
 * @param cycle     its month: {@code 2025-03}
 * @param level     0 a statement, 1 and 2 reminders, 3 the last notice
 * @param message   what level it is, in words
 */
record StatementView(UUID id, UUID accountId, @Nullable Addressee addressee, String cycle, int level,
		String message, LocalDate issuedOn, Money total, List<Line> lines) {

	private static final List<String> MESSAGES = List.of("Statement", "Reminder", "Second reminder", "Last notice");

	/** @param number the invoice's, as it is printed */
	record Line(UUID invoiceId, String number, LocalDate dueOn, long daysOverdue, Money open) {
	}

	static String message(int level) {
		return MESSAGES.get(level);
	}
}
