package billing.population;

import billing.population.Claim.Line;
import concord.loader.export.Export;
import concord.loader.export.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads an export's {@code claims_transactions.csv}. Transfers move a debt between those who owe it and change no
 * claim's balance; what is charged, paid or let off with nothing is not there.
 */
final class ClaimTransactions {

	private static final ZoneId FACILITY = ZoneId.of("America/New_York");

	private final Map<UUID, Claim> claims = new LinkedHashMap<>();

	private ClaimTransactions() {
	}

	static List<Claim> in(Export export) {
		var transactions = new ClaimTransactions();
		export.each("claims_transactions.csv", transactions::add, broken -> {
			throw new AssertionError(broken.toString());
		});
		return List.copyOf(transactions.claims.values());
	}

	private void add(Row row) {
		var claim = claims.computeIfAbsent(UUID.fromString(row.get("CLAIMID")),
				id -> new Claim(id, UUID.fromString(row.get("PATIENTID"))));
		switch (row.get("TYPE")) {
			case "CHARGE" -> add(claim.charges(), row, "PROCEDURECODE", "AMOUNT");
			case "PAYMENT" -> add(claim.payments(), row, "METHOD", "PAYMENTS");
			case "ADJUSTMENT" -> add(claim.adjustments(), row, "METHOD", "ADJUSTMENTS");
			case "TRANSFERIN", "TRANSFEROUT" -> { }
			default -> throw new IllegalArgumentException(row.toString());
		}
	}

	private static void add(List<Line> lines, Row row, String what, String amount) {
		var worth = new BigDecimal(row.get(amount));
		if (worth.signum() != 0) {
			lines.add(new Line(row.get("ID"), row.get(what),
					Instant.parse(row.get("FROMDATE")).atZone(FACILITY).toLocalDate(), worth));
		}
	}
}
