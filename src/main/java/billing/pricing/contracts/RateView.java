package billing.pricing.contracts;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a contract says.
 *
 * @param system      {@code null}, as {@code code}, where it is for any act
 * @param visitClass  HL7 v3 ActCode; {@code null} where it is for any visit
 * @param method      {@code fixed}, {@code percent-of-charge}, {@code per-diem} or {@code case-rate}
 * @param value       a decimal string: in percent, or an amount of {@code currency}
 * @param effectiveTo the last day, inclusive; {@code null} while open
 */
record RateView(UUID id, int version, String payerCode, String contract, @Nullable String system,
		@Nullable String code, @Nullable String visitClass, String method, String value, @Nullable String currency,
		LocalDate effectiveFrom, @Nullable LocalDate effectiveTo, String description, boolean superseded,
		OffsetDateTime importedAt, String importedBy) {
}
