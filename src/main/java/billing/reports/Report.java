package billing.reports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as a table.
 *
 * @param from the first and {@code to} the last day of booking; of aging and dnfb only {@code to} counts: the
 *             day they look from, and dnfb looks from no day before today
 * @param rows each with a text for every column; amounts are decimals in {@code currency}
 */
record Report(String name, LocalDate from, LocalDate to, String currency, List<String> columns,
		List<List<@Nullable String>> rows) {
}
