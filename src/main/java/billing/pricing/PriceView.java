package billing.pricing;

import billing.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of an entry of the price book.
 *
 * @param unit        UCUM; {@code 1} counts
 * @param tax         the category it is taxed by
 * @param department  who earns it
 * @param effectiveTo the last day, inclusive; {@code null} while open
 * @param superseded  whether a newer version says otherwise
 */
record PriceView(UUID id, int version, String system, String code, String unit, Money amount,
		@Nullable String tax, String department, LocalDate effectiveFrom, @Nullable LocalDate effectiveTo,
		String description, boolean superseded, Instant importedAt, String importedBy) {

	/** Where a list goes on after this. */
	String key() {
		return id + " " + version;
	}
}
