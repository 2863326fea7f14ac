package procedures.supplies.stock;

import concord.refusal.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a caller says of stock that moves. */
sealed interface StockBody {

	/**
	 * @param udi as scanned: it says lot, serial number and expiry by itself
	 */
	record Receipt(@NotNull UUID locationId, @NotNull BigDecimal quantity, @Nullable String udi,
			@Nullable @Size(max = 40) String lotNumber, @Nullable @Size(max = 40) String serialNumber,
			@Nullable LocalDate expiresOn) implements StockBody {
	}

	record Count(@NotNull UUID locationId, @NotNull BigDecimal counted,
			@NotBlank @Size(max = 500) String reason) implements StockBody {
	}

	/** @param by how much more, or, negative, how much less */
	record Adjustment(@NotNull UUID locationId, @NotNull BigDecimal by,
			@NotBlank @Size(max = 500) String reason) implements StockBody {
	}

	record Transfer(@NotNull UUID from, @NotNull UUID to, @NotNull BigDecimal quantity) implements StockBody {
	}

	record Scan(@NotNull String udi) implements StockBody {
	}

	/** As much as can be counted. */
	static BigDecimal quantity(String field, BigDecimal value) {
		if (value.signum() <= 0 || value.compareTo(BigDecimal.valueOf(100_000_000)) >= 0 || value.scale() > 4) {
			throw new Refusal.Invalid(field,
					"must be greater than 0, with at most 8 digits before the point and 4 behind it");
		}
		return value;
	}
}
