package billing.statements;

import billing.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a guarantor was told.
 *
 * @param cycle   its month: {@code 2025-03}
 * @param level   0 a statement, 1 and 2 reminders, 3 the last notice
 * @param message what level it is, in words
 */
record StatementView(UUID id, UUID accountId, String cycle, int level, String message, LocalDate issuedOn,
		Money total, List<Line> lines) {

	private static final List<String> MESSAGES = List.of("Statement", "Reminder", "Second reminder", "Last notice");

	/** @param number the invoice's, as it is printed */
	record Line(UUID invoiceId, String number, LocalDate dueOn, long daysOverdue, Money open) {
	}

	static String message(int level) {
		return MESSAGES.get(level);
	}
}
