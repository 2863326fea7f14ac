package billing.books;

import java.time.Instant;

/**
 * A month somebody decided about. Every other month is open.
 *
 * @param month  {@code 2025-03}
 * @param status {@code open} or {@code closed}
 * @param reason why it was closed or opened again last
 */
record PeriodView(String month, String status, int decisions, String reason, Instant decidedAt,
		String decidedBy) {
}
