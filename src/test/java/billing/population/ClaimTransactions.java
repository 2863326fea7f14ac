package billing.population;

import billing.population.Claim.Line;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
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

	static List<Claim> in(Path file) throws IOException {
		var transactions = new ClaimTransactions();
		try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
			rows.forEach(transactions::add);
		}
		return List.copyOf(transactions.claims.values());
	}

	private void add(NamedCsvRecord row) {
		var claim = claims.computeIfAbsent(UUID.fromString(row.getField("CLAIMID")),
				id -> new Claim(id, UUID.fromString(row.getField("PATIENTID"))));
		switch (row.getField("TYPE")) {
			case "CHARGE" -> add(claim.charges(), row, "PROCEDURECODE", "AMOUNT");
			case "PAYMENT" -> add(claim.payments(), row, "METHOD", "PAYMENTS");
			case "ADJUSTMENT" -> add(claim.adjustments(), row, "METHOD", "ADJUSTMENTS");
			case "TRANSFERIN", "TRANSFEROUT" -> { }
			default -> throw new IllegalArgumentException(row.toString());
		}
	}

	private static void add(List<Line> lines, NamedCsvRecord row, String what, String amount) {
		var worth = new BigDecimal(row.getField(amount));
		if (worth.signum() != 0) {
			lines.add(new Line(row.getField("ID"), row.getField(what),
					Instant.parse(row.getField("FROMDATE")).atZone(FACILITY).toLocalDate(), worth));
		}
	}
}
