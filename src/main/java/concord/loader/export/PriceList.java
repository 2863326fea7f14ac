package concord.loader.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.TreeMap;

/**
 * A price list for an export, so that a hospital that has none yet can be tried: one price per procedure
 * code, in force from 1900 on. The price is the highest base cost the export names for the code, a hundred
 * where it names none: invented, always positive, the same each time.
 */
public final class PriceList {

	public static final String SNOMED = "http://snomed.info/sct";
	private static final BigDecimal WITHOUT_COST = new BigDecimal("100.00");

	private final TreeMap<String, Price> prices = new TreeMap<>();

	private record Price(String system, String code, BigDecimal amount, String description) {

		Price orHigher(Price other) {
			return amount.compareTo(other.amount) >= 0 ? this : other;
		}
	}

	/** Rows that are broken are left out: they are not loaded either. */
	public static String of(Export export) {
		var list = new PriceList();
		export.each("procedures.csv", list::add, broken -> { });
		return list.csv();
	}

	private void add(Row row) {
		var price = new Price(row.get("SYSTEM", SNOMED), row.get("CODE"), cost(row), row.get("DESCRIPTION"));
		prices.merge(price.system() + '|' + price.code(), price, Price::orHigher);
	}

	private static BigDecimal cost(Row row) {
		try {
			var cost = new BigDecimal(row.get("BASE_COST")).setScale(2, RoundingMode.HALF_UP);
			return cost.signum() > 0 ? cost : BigDecimal.ZERO;
		}
		catch (NumberFormatException e) {
			return BigDecimal.ZERO;
		}
	}

	private String csv() {
		var text = new StringWriter();
		var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text);
		csv.writeRecord("system", "code", "amount", "currency", "effective_from", "effective_to",
				"description");
		prices.values().forEach(price -> csv.writeRecord(price.system(), price.code(), amount(price), "USD",
				"1900-01-01", "", price.description()));
		return text.toString();
	}

	private static String amount(Price price) {
		return (price.amount().signum() > 0 ? price.amount() : WITHOUT_COST).toPlainString();
	}
}
