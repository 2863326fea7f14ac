package billing.population;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A claim of an export: what was charged, paid and let off, in the order it stands there. */
record Claim(UUID id, UUID patient, List<Line> charges, List<Line> payments, List<Line> adjustments) {

	/**
	 * @param what   the code of what is charged, or how it was paid
	 * @param amount greater than zero
	 */
	record Line(String id, String what, LocalDate on, BigDecimal amount) {
	}

	Claim(UUID id, UUID patient) {
		this(id, patient, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
	}

	static BigDecimal sum(List<Line> lines) {
		return lines.stream().map(Line::amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
	}

	/** The file's own balance. */
	BigDecimal open() {
		return sum(charges).subtract(sum(payments)).subtract(sum(adjustments));
	}
}
