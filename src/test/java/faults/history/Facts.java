package faults.history;

import java.math.BigDecimal;

/** What an act is to cost, {@code null} while it is not performed, or was withdrawn. */
public record Facts(BigDecimal amount) {

	public static final Facts FREE = new Facts(null);
}
